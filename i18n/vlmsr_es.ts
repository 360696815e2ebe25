<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>vlmsr</name>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} does not lie in the folder of bundles, {bundles}, so it is left alone. Delete it by hand.</source>
        <translation>{folder} no está en la carpeta de paquetes, {bundles}, así que no se toca. Elimínela a mano.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} is no model bundle, so it is left alone. Delete it by hand.</source>
        <translation>{folder} no es un paquete de modelo, así que no se toca. Elimínelo a mano.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{path} can&apos;t be removed: {error}. End the jobs that use it, or delete it by hand.</source>
        <translation>{path} no se puede eliminar: {error}. Termine los trabajos que lo usan o elimínelo a mano.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine could not list its bundles (exit code {code}). Check the engine. It said:</source>
        <translation>El motor no pudo listar sus paquetes (código de salida {code}). Compruebe el motor. Dijo:</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine again.</source>
        <translation>El Python del motor, {python}, no se puede iniciar: {error}. Configure de nuevo el motor.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer has no field &apos;{field}&apos;. Take the layer that vlmsr:describe makes, or add a text field of that name.</source>
        <translation>La capa de descripciones no tiene el campo «{field}». Use la capa que crea vlmsr:describe o añada un campo de texto con ese nombre.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer says nothing: all its captions are empty. Fill the field &apos;{field}&apos;, or leave CAPTIONS empty.</source>
        <translation>La capa de descripciones no dice nada: todas sus descripciones están vacías. Rellene el campo «{field}» o deje CAPTIONS vacío.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>{message}. Choose another file or format for the captions, or leave that output empty.</source>
        <translation>{message}. Elija otro archivo o formato para las descripciones, o deje esa salida vacía.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>caption layer</source>
        <translation>capa de descripciones</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>Feature {id} of the caption layer has no polygon. Delete it, or draw one.</source>
        <translation>El objeto {id} de la capa de descripciones no tiene polígono. Elimínelo o dibuje uno.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>HTML files</source>
        <translation>Archivos HTML</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>JSON files</source>
        <translation>Archivos JSON</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Number of faults</source>
        <translation>Número de fallos</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, in words</source>
        <translation>Lo hallado, en palabras</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, as JSON</source>
        <translation>Lo hallado, como JSON</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Check the engine</source>
        <translation>Comprobar el motor</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>test,diagnosis,environment,python,torch,cuda,gpu,memory,self-test,super-resolution</source>
        <translation>prueba,diagnóstico,entorno,python,torch,cuda,gpu,tarjeta gráfica,memoria,autocomprobación,superresolución,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Says whether the engine can compute on this computer, and what to do where it can&apos;t.</source>
        <translation>Dice si el motor puede calcular en este equipo y qué hacer si no puede.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_run.py"/>
        <location filename="../algorithms/polygons.py"/>
        <source>Cancelled: nothing was written.</source>
        <translation>Cancelado: no se ha escrito nada.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine).</source>
        <translation>Ejecute «Configurar el motor» (vlmsr:setupengine).</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python is {path}.</source>
        <translation>El Python del motor es {path}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}.</source>
        <translation>El Python del motor, {python}, no se puede iniciar: {error}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine) with ANEW.</source>
        <translation>Ejecute «Configurar el motor» (vlmsr:setupengine) con ANEW.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine broke down while it was looking at itself (exit code {code}). It ended with:</source>
        <translation>El motor se detuvo de golpe mientras se examinaba (código de salida {code}). Terminó con:</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path}, which you named as the engine&apos;s Python, does not exist; {python} is used.</source>
        <translation>{path}, que usted indicó como Python del motor, no existe; se usa {python}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Correct it in Settings &gt; Options &gt; vlmsr, or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation>Corríjalo en Configuración &gt; Opciones &gt; vlmsr, o en la variable de entorno VLMSR_ENGINE_PYTHON.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path} can&apos;t be written: {error}. Choose another place.</source>
        <translation>{path} no se puede escribir: {error}. Elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>vlmsr: the engine on this computer</source>
        <translation>vlmsr: el motor en este equipo</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Looks at the engine&apos;s Python, its packages, the device, memory and model bundles, and makes a small picture finer to see that it works and how long it takes. Beside each fault stands its cure.</source>
        <translation>Examina el Python del motor, sus paquetes, el dispositivo, la memoria y los paquetes de modelos, y refina una imagen pequeña para ver que funciona y cuánto tarda. Junto a cada fallo está su remedio.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>When you report a problem, add the report. The paths in it are those of the engine and of model bundles.</source>
        <translation>Cuando informe de un problema, añada el informe. Las rutas que contiene son las del motor y las de los paquetes de modelos.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>auto is what jobs take. Another one shows whether it could be used.</source>
        <translation>auto es lo que toman los trabajos. Otro muestra si se podría usar.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>A page (.html), or everything for a program to read (.json).</source>
        <translation>Una página (.html), o todo para que lo lea un programa (.json).</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Image to describe</source>
        <translation>Imagen que describir</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Times finer</source>
        <translation>Factor de refinamiento</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <location filename="../ui/dock/captions_panel.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Captions</source>
        <translation>Descripciones</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Polygons with the fields tile, caption, confidence and model, to be read, corrected and given to Upscale.</source>
        <translation>Polígonos con los campos tile, caption, confidence y model, para leerlos, corregirlos y dárselos a Refinar.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Number of captions</source>
        <translation>Número de descripciones</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Describe (captions for super-resolution)</source>
        <translation>Describir (textos para la superresolución)</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>super-resolution,caption,description,vision-language model,land cover</source>
        <translation>superresolución,super-resolution,descripción,leyenda,modelo de visión y lenguaje,cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Says in words what each place of an image shows, as stage 2 of Upscale is told.</source>
        <translation>Dice en palabras lo que muestra cada lugar de una imagen, tal como lo recibe la etapa 2 de «Refinar».</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>captions</source>
        <translation>descripciones</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>What each place of an image shows, in the words of a model.</source>
        <translation>Lo que muestra cada lugar de una imagen, en palabras de un modelo.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Cuts the image into the windows that stage 2 of &lt;i&gt;Upscale&lt;/i&gt; works on, and says what each shows: land cover, texture, the direction of lines. Below a certain confidence it says only what can be measured.</source>
        <translation>Corta la imagen en las ventanas con las que trabaja la etapa 2 de &lt;i&gt;Refinar&lt;/i&gt; y dice qué muestra cada una: cobertura del suelo, textura, dirección de las líneas. Por debajo de cierta certeza solo dice lo que se puede medir.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Correct the field &lt;i&gt;caption&lt;/i&gt; where it is wrong, and give the layer to &lt;i&gt;Upscale&lt;/i&gt; as CAPTIONS: your words then take the place of the model&apos;s. You may also draw polygons of your own; each place takes the words of the one that covers it most.</source>
        <translation>Corrija el campo &lt;i&gt;caption&lt;/i&gt; donde sea erróneo y dé la capa a &lt;i&gt;Refinar&lt;/i&gt; como CAPTIONS: sus palabras ocupan entonces el lugar de las del modelo. También puede dibujar polígonos propios; cada lugar toma las palabras del que más lo cubre.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} has no name of a GeoTIFF. Give it a name that ends with .tif.</source>
        <translation>La salida {path} no tiene nombre de GeoTIFF. Dele un nombre que termine en .tif.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output is the input itself ({path}), which would be lost. Choose another name for it.</source>
        <translation>La salida es la propia entrada ({path}), que se perdería. Elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is read here, and would be lost. Choose another name for it.</source>
        <translation>La salida {path} se lee aquí y se perdería. Elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another folder for the output.</source>
        <translation>La carpeta {folder} no existe. Créela o elija otra carpeta para la salida.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is a folder. Give the name of a file.</source>
        <translation>La salida {path} es una carpeta. Indique el nombre de un archivo.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>Nothing may be written in the folder {folder}. Choose another folder for the output.</source>
        <translation>No se permite escribir en la carpeta {folder}. Elija otra carpeta para la salida.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Extent (the whole image, if empty)</source>
        <translation>Extensión (vacío: toda la imagen)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Red, green and blue band (as the layer is drawn, if empty)</source>
        <translation>Bandas roja, verde y azul (vacío: como se muestra la capa)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Model bundle</source>
        <translation>Paquete de modelo</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Precision</source>
        <translation>Precisión de cálculo</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock_entry.py"/>
        <source>Super-resolution</source>
        <translation>Superresolución</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; vlmsr or by the environment variable {variable}.</source>
        <translation>El motor aún no tiene un entorno de Python, así que no se puede calcular nada. Cree uno: ejecute una vez el algoritmo Configurar el motor (vlmsr:setupengine), o scripts/demo en la carpeta del complemento ({folder}); o indique, en Configuración &gt; Opciones &gt; vlmsr o con la variable de entorno {variable}, un Python en el que esté instalado el motor.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>What these name now does not exist: {paths}.</source>
        <translation>Lo que ahí se indica no existe: {paths}.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named in the options</source>
        <translation>indicado en las opciones</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named by the environment variable {variable}</source>
        <translation>indicado por la variable de entorno {variable}</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by Set up the engine</source>
        <translation>creado por «Configurar el motor»</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by scripts/demo in the plugin&apos;s folder</source>
        <translation>creado por scripts/demo en la carpeta del complemento</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Engine {version} computes on {device} in {precision}.</source>
        <translation>El motor {version} calcula en {device} con {precision}.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>It needs about {n:.1f} GiB of memory.</source>
        <translation>Necesita unos {n:.1f} GiB de memoria.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>{stage}, {time} left</source>
        <translation>{stage}, quedan {time}</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <location filename="../ui/bundle_download.py"/>
        <source>Asking what there is to download</source>
        <translation>Consultando qué hay para descargar</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Computing the finer image</source>
        <translation>Calculando la imagen más fina</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Describing what it shows</source>
        <translation>Describiendo lo que muestra</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Refining it</source>
        <translation>Refinándola</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Completing the file</source>
        <translation>Completando el archivo</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Making the coarse image</source>
        <translation>Creando la imagen más gruesa</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Measuring</source>
        <translation>Midiendo</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Looking at windows</source>
        <translation>Examinando ventanas</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} s</source>
        <translation>unos {n} s</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} min</source>
        <translation>unos {n} min</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {h} h {m} min</source>
        <translation>unas {h} h {m} min</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine says that it has finished, but {output} is not there. Try another folder.</source>
        <translation>El motor dice que ha terminado, pero {output} no está. Pruebe con otra carpeta.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine broke down (exit code {code}). Run it again; if it breaks down again, run Check the engine (vlmsr:checkengine), and report what that finds with the log.</source>
        <translation>El motor se ha detenido de golpe (código de salida {code}). Ejecútelo de nuevo; si vuelve a ocurrir, ejecute «Comprobar el motor» (vlmsr:checkengine) e informe de lo que halle junto con el registro.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine has said nothing for {seconds:.0f} seconds and was ended. Try again.</source>
        <translation>El motor no ha dicho nada en {seconds:.0f} segundos y se ha detenido. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>It left no log.</source>
        <translation>No dejó ningún registro.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>Its log ({path}) ends with:</source>
        <translation>Su registro ({path}) termina así:</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>What is done is kept beside {output}: run it again with the same settings, and it goes on.</source>
        <translation>Lo hecho se conserva junto a {output}: ejecútelo de nuevo con los mismos ajustes y continuará ahí.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>{path} is left over and can&apos;t be removed: {error}. Delete it by hand.</source>
        <translation>{path} ha quedado y no se puede eliminar: {error}. Elimínelo a mano.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_session.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Make its environment anew.</source>
        <translation>El Python del motor, {python}, no se puede iniciar: {error}. Cree de nuevo su entorno.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Log: {path}</source>
        <translation>Registro: {path}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment can&apos;t be made in {folder}: {error}. Check that the folder is yours and the disk has room.</source>
        <translation>El entorno no se puede crear en {folder}: {error}. Compruebe que la carpeta es suya y que hay sitio en el disco.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at this computer</source>
        <translation>Examinando este equipo</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Torch&apos;s CUDA build stays, although no NVIDIA card answers now.</source>
        <translation>La compilación CUDA de torch se queda, aunque ahora no responde ninguna tarjeta NVIDIA.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Where torch comes from is up to pip&apos;s configuration. The usual index brings CUDA&apos;s libraries along on Linux, some gigabytes that a processor has no use for: TORCH_INDEX with the address of PyTorch&apos;s wheels for &apos;cpu&apos; saves them.</source>
        <translation>De dónde viene torch lo decide la configuración de pip. El índice habitual trae en Linux las bibliotecas de CUDA, varios gigabytes que un procesador no necesita: TORCH_INDEX con la dirección de los wheels de PyTorch para «cpu» los ahorra.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is complete and current: Python {python} in {folder}.</source>
        <translation>El entorno está completo y actualizado: Python {python} en {folder}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The engine&apos;s environment is ready: Python {python}, torch {torch}, {n} packages, in {folder}.</source>
        <translation>El entorno del motor está listo: Python {python}, torch {torch}, {n} paquetes, en {folder}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>{error}. Install the plugin again.</source>
        <translation>{error}. Instale de nuevo el complemento.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The folder WHEELS, {folder}, does not exist. Choose one with wheels in it.</source>
        <translation>La carpeta WHEELS, {folder}, no existe. Elija una que contenga wheels.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking for a Python</source>
        <translation>Buscando un Python</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is made with {python}.</source>
        <translation>El entorno se crea con {python}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment needs about {needed:.1f} GiB in {folder}, and {free:.1f} GiB are free. Free some space and set up again.</source>
        <translation>El entorno necesita unos {needed:.1f} GiB en {folder}, y hay {free:.1f} GiB libres. Libere espacio y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Copying the environment that is there</source>
        <translation>Copiando el entorno existente</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Making an environment</source>
        <translation>Creando un entorno</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>No environment could be made</source>
        <translation>No se pudo crear ningún entorno</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing torch</source>
        <translation>Instalando torch</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing the other packages</source>
        <translation>Instalando los demás paquetes</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at torch</source>
        <translation>Examinando torch</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Downloading {what}</source>
        <translation>Descargando {what}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>pip failed</source>
        <translation>pip ha fallado</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>exit code {code}</source>
        <translation>código de salida {code}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>The new environment can&apos;t take the place of the old one, {folder}: {error}. Let running jobs end and set up again.</source>
        <translation>El entorno nuevo no puede ocupar el lugar del antiguo, {folder}: {error}. Deje terminar los trabajos en curso y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>Another set-up is at work in {folder}. Let it end first.</source>
        <translation>Otra configuración está en marcha en {folder}. Deje que termine primero.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.1f} GiB of memory</source>
        <translation>{n:.1f} GiB de memoria</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.3g} megapixels</source>
        <translation>{n:.3g} megapíxeles</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {memory}; the time is told once it runs</source>
        <translation>{size}, {memory}; la duración se indica una vez en marcha</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {time}, {memory}</source>
        <translation>{size}, {time}, {memory}</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Image: a reference, the coarse one of a pair, or a ready result</source>
        <translation>Imagen: una referencia, la imagen gruesa de un par o un resultado ya hecho</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Reference (the image itself, if empty)</source>
        <translation>Referencia (vacío: la propia imagen)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Times coarser, where the image is the reference</source>
        <translation>Factor de degradación, si la imagen es la referencia</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Sensor model that makes it coarser</source>
        <translation>Modelo de sensor para degradarla</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Preset to make it finer with</source>
        <translation>Ajuste con el que refinarla</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Table of the figures</source>
        <translation>Tabla de cifras</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Figures with their meaning</source>
        <translation>Cifras con su significado</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>What a ready result was made of</source>
        <translation>De qué se hizo un resultado ya hecho</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Stages (base: without refinement)</source>
        <translation>Etapas (base: sin refinamiento)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Windows to show</source>
        <translation>Número de ventanas que mostrar</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Folder of weights (lpips, sam, clip)</source>
        <translation>Carpeta de pesos (lpips, sam, clip)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Evaluate (quality against a reference)</source>
        <translation>Evaluar (calidad frente a una referencia)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>super-resolution,quality,evaluation,accuracy,PSNR,SSIM,LPIPS,ERGAS,spectral angle,reference,report</source>
        <translation>superresolución,super-resolution,calidad,evaluación,exactitud,PSNR,SSIM,LPIPS,ERGAS,ángulo espectral,referencia,informe</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Measures a finer image against a reference and writes a report with figures and pictures.</source>
        <translation>Compara una imagen más fina con una referencia y escribe un informe con cifras e imágenes.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR over bicubic interpolation, dB</source>
        <translation>Ganancia de PSNR sobre la interpolación bicúbica, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Energy of fine detail over the reference&apos;s</source>
        <translation>Energía del detalle fino respecto a la referencia</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Distance of spectra, dB</source>
        <translation>Distancia entre espectros, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Coherence of edges</source>
        <translation>Coherencia de los bordes</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Displacement of edges, input pixels</source>
        <translation>Desplazamiento de los bordes, píxeles de entrada</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Mean absolute difference from the input, averaged back (DN)</source>
        <translation>Diferencia absoluta media con la entrada, tras promediar de vuelta (ND)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>ERGAS</source>
        <translation>ERGAS</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Spectral angle, degrees</source>
        <translation>Ángulo espectral, grados</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Improvement (opensr-test)</source>
        <translation>Mejora (opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Omission (opensr-test)</source>
        <translation>Omisión (opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Hallucination (opensr-test)</source>
        <translation>Alucinación (opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>LPIPS</source>
        <translation>LPIPS</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>CLIP-IQA</source>
        <translation>CLIP-IQA</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Measures how good a finer image is, on your own data, and writes a report with figures, pictures and a map of where it errs. Bicubic interpolation is measured beside it.</source>
        <translation>Mide lo buena que es una imagen más fina, con sus propios datos, y escribe un informe con cifras, imágenes y un mapa de sus errores. La interpolación bicúbica se mide al lado.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;One image alone&lt;/b&gt; is a reference: it is made coarser by a sensor model, made finer again as &lt;i&gt;Upscale&lt;/i&gt; does it, and compared with itself.</source>
        <translation>&lt;b&gt;Una imagen sola&lt;/b&gt; es una referencia: se degrada con un modelo de sensor, se refina como lo hace &lt;i&gt;Refinar&lt;/i&gt; y se compara consigo misma.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: an image whose pixels are 2, 4 or 8 times as large as the reference&apos;s is made finer and compared with it; one whose pixels are as large is taken as a ready result, whoever made it. The two need not lie on the same pixels, but must overlap and have a CRS.</source>
        <translation>&lt;b&gt;Con una referencia&lt;/b&gt;: una imagen cuyos píxeles son 2, 4 u 8 veces mayores que los de la referencia se refina y se compara con ella; una cuyos píxeles son igual de grandes se toma como resultado ya hecho, lo haya hecho quien lo haya hecho. No hace falta que ambas caigan en los mismos píxeles, pero deben solaparse y tener un SRC.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Nodata&lt;/b&gt; and what is transparent is left out of all measures. 8 bit is measured in digital numbers, with 255 as the peak; other types with the range of the reference as peak.</source>
        <translation>&lt;b&gt;Nodata&lt;/b&gt; y lo transparente quedan fuera de todas las medidas. Los 8 bits se miden en niveles digitales, con 255 como máximo; los demás tipos, con el rango de la referencia como máximo.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Measures that need weights or packages&lt;/b&gt; which are not there are reported as not computed, with the reason. Nothing is ever fetched. The page docs/evaluate.md says what to put where.</source>
        <translation>&lt;b&gt;Las medidas que necesitan pesos o paquetes&lt;/b&gt; que no están se indican como no calculadas, con el motivo. Nunca se descarga nada. La página docs/evaluate.md dice qué poner y dónde.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A reference, the coarse image of a pair, or a ready result. A raster file that GDAL reads.</source>
        <translation>Una referencia, la imagen gruesa de un par o un resultado ya hecho. Un archivo ráster que GDAL lea.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The part of the image to judge, in any CRS, widened to whole pixels.</source>
        <translation>La parte de la imagen que se juzga, en cualquier SRC, ampliada a píxeles enteros.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>What the image is compared with. Empty: the image is the reference itself.</source>
        <translation>Con qué se compara la imagen. Vacío: la imagen es la propia referencia.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The image that a ready result was made of: then the report also says how far the two agree.</source>
        <translation>La imagen de la que se hizo un resultado ya hecho: entonces el informe dice también hasta qué punto concuerdan.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How much coarser the reference is made: 2, 4 or 8. Without effect for a pair, which has a scale of its own.</source>
        <translation>Cuánto se degrada la referencia: 2, 4 u 8. Sin efecto en un par, que tiene su propia proporción.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How the reference is made coarser. clean: bicubic, the field&apos;s convention. optical: blur and averaging. noisy: with noise as well. compressed: with JPEG as well, 8 bit only.</source>
        <translation>Cómo se degrada la referencia. clean: bicúbica, lo habitual en el campo. optical: desenfoque y promedio. noisy: además con ruido. compressed: además con JPEG, solo 8 bits.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of Upscale. both: with refinement, where the preset has it. base: stage 1 alone.</source>
        <translation>De «Refinar». both: con refinamiento, donde el ajuste lo tiene. base: solo la etapa 1.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How many windows are shown, and looked at by the measures that take long.</source>
        <translation>Cuántas ventanas se muestran y las examinan las medidas que tardan.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A folder that holds the folders lpips, sam and clip, as far as you have them.</source>
        <translation>Una carpeta que contiene las carpetas lpips, sam y clip, las que usted tenga.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of what is drawn, and of the sensor&apos;s noise.</source>
        <translation>De lo que se dibuja y del ruido del sensor.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>One HTML file that needs nothing else: show it to a colleague.</source>
        <translation>Un solo archivo HTML que no necesita nada más: enséñeselo a un colega.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures as CSV, one row each for the result, bicubic and the reference.</source>
        <translation>Las cifras como CSV, una fila para el resultado, otra para la bicúbica y otra para la referencia.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures with their meaning, the reasons of those that are not there, and the settings.</source>
        <translation>Las cifras con su significado, los motivos de las que faltan y los ajustes.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_parameters.py"/>
        <source>The folder of weights {folder} does not exist. Choose one, or leave it empty.</source>
        <translation>La carpeta de pesos, {folder}, no existe. Elija una o déjela vacía.</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Example: NDVI of a finer image, compared</source>
        <translation>Ejemplo: NDVI de una imagen más fina, comparado</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>A model to learn from: makes an image finer, computes NDVI of it and of the original, and compares the two.</source>
        <translation>Un modelo para aprender: refina una imagen, calcula el NDVI de ella y del original, y compara ambos.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine with ANEW.</source>
        <translation>El Python del motor, {python}, no se puede iniciar: {error}. Configure el motor con ANEW.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s environment is ready, but its model could not be fetched.</source>
        <translation>El entorno del motor está listo, pero no se pudo obtener su modelo.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine broke down. It ended with: {lines}</source>
        <translation>El motor se detuvo de golpe. Terminó con: {lines}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>super-resolution</source>
        <translation>superresolución</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Of the model: {licence}</source>
        <translation>Del modelo: {licence}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>What was done, before and after, and how far to trust it.</source>
        <translation>Qué se hizo, antes y después, y hasta dónde fiarse.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Made from &apos;{source}&apos; by a model (AI-generated).</source>
        <translation>Creado a partir de «{source}» por un modelo (generado por IA).</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Here it is {scale} times finer, and what is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation>Aquí es {scale} veces más fina, y lo que es más fino que los píxeles de esa imagen no se midió, sino que se parece a como son tales lugares: no mida, cuente ni pruebe nada con ello.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>{time}: made from &apos;{source}&apos; by vlmsr.</source>
        <translation>{time}: hecho a partir de «{source}» por vlmsr.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Agreement with the input: {agreement} digital numbers of mean absolute difference, averaged back.</source>
        <translation>Concordancia con la entrada: {agreement} niveles digitales de diferencia absoluta media, tras promediar de vuelta.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Version of vlmsr</source>
        <translation>Versión de vlmsr</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Preset</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Drawn detail</source>
        <translation>Detalle dibujado</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 1</source>
        <translation>Pasos de la etapa 1</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Scheduler</source>
        <translation>Planificador</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 2</source>
        <translation>Pasos de la etapa 2</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Tau</source>
        <translation>Tau</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Other bands</source>
        <translation>Otras bandas</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Error that the confidence is about</source>
        <translation>Error al que se refiere la confianza</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>mask layer</source>
        <translation>capa de máscara</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The mask layer has no polygon. Draw one around what is to be done, choose other features, or leave {name} empty.</source>
        <translation>La capa de máscara no tiene ningún polígono. Dibuje uno alrededor de lo que se deba hacer, elija otros objetos o deje {name} vacío.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The polygons of the mask lie outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose polygons that overlap it, and check the CRS of both layers.</source>
        <translation>Los polígonos de la máscara quedan fuera de la capa «{layer}», que cubre {extent} en {crs}. Elija polígonos que la solapen y compruebe el SRC de ambas capas.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <location filename="../algorithms/source.py"/>
        <source>an unknown CRS</source>
        <translation>un SRC desconocido</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Free some space and set up again.</source>
        <translation>Libere espacio y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A proxy or virus scanner of your organisation puts its own certificate in between. Name its certificate file by the environment variable PIP_CERT, or bring the wheels in a folder (WHEELS).</source>
        <translation>Un proxy o antivirus de su organización intercala su propio certificado. Indique su archivo de certificado con la variable de entorno PIP_CERT o traiga los wheels en una carpeta (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the proxy in QGIS (Settings &gt; Options &gt; Network), or bring the wheels in a folder (WHEELS).</source>
        <translation>Compruebe el proxy en QGIS (Configuración &gt; Opciones &gt; Red) o traiga los wheels en una carpeta (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>pip can&apos;t use a SOCKS proxy: enter an HTTP proxy in QGIS, or bring the wheels in a folder (WHEELS).</source>
        <translation>pip no puede usar un proxy SOCKS: introduzca un proxy HTTP en QGIS o traiga los wheels en una carpeta (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the network and, behind a proxy, QGIS&apos;s proxy settings (Settings &gt; Options &gt; Network); or bring the wheels in a folder (WHEELS).</source>
        <translation>Compruebe la red y, tras un proxy, la configuración de proxy de QGIS (Configuración &gt; Opciones &gt; Red); o traiga los wheels en una carpeta (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A download was damaged. Set up again; if it fails again, empty pip&apos;s cache: python -m pip cache purge.</source>
        <translation>Una descarga estaba dañada. Configure de nuevo; si vuelve a fallar, vacíe la caché de pip: python -m pip cache purge.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>The path is too long for this Windows: enable long paths, or use a QGIS profile in a shorter folder.</source>
        <translation>La ruta es demasiado larga para este Windows: active las rutas largas o use un perfil de QGIS en una carpeta más corta.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Another program holds the file, often a virus scanner, or the folder is not yours: set up again, or make an exception for it.</source>
        <translation>Otro programa retiene el archivo, a menudo un antivirus, o la carpeta no es suya: configure de nuevo o haga una excepción para ella.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>There is no wheel of it for this Python and system: choose another PYTHON, fill the folder WHEELS, or check TORCH_INDEX and the index that pip is configured with.</source>
        <translation>No hay ningún wheel para este Python y sistema: elija otro PYTHON, llene la carpeta WHEELS o compruebe TORCH_INDEX y el índice con el que está configurado pip.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>it said nothing</source>
        <translation>no dijo nada</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Its log says more.</source>
        <translation>Su registro dice más.</translation>
    </message>
    <message>
        <location filename="../algorithms/polygons.py"/>
        <source>The {called} can&apos;t be brought from {theirs} to the CRS of the image ({ours}): {error}. Check the CRS of both layers, or save the {called} in that of the image first.</source>
        <translation>La {called} no se puede convertir de {theirs} al SRC de la imagen ({ours}): {error}. Compruebe el SRC de ambas capas o guarde primero la {called} en el de la imagen.</translation>
    </message>
    <message>
        <location filename="../algorithms/provider.py"/>
        <source>vlmsr, super-resolution of overhead images</source>
        <translation>vlmsr, superresolución de imágenes aéreas y de satélite</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{path} can&apos;t be used: {why}. {offer}</source>
        <translation>{path} no se puede usar: {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>none was found</source>
        <translation>no se encontró ninguno</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>There is no suitable Python for the engine ({looked}). {offer}</source>
        <translation>No hay ningún Python adecuado para el motor ({looked}). {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>there is no such file</source>
        <translation>no existe ese archivo</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is neither called python nor uv</source>
        <translation>no se llama ni python ni uv</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it belongs to QGIS</source>
        <translation>pertenece a QGIS</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it does not start ({why})</source>
        <translation>no se inicia ({why})</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is Python {version}</source>
        <translation>es Python {version}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is another kind of Python, for which there are no packages</source>
        <translation>es otro tipo de Python, para el que no hay paquetes</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it has {n} bits, and torch needs 64</source>
        <translation>tiene {n} bits y torch necesita 64</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is made for Intel processors, for which there is no torch any more</source>
        <translation>está hecho para procesadores Intel, para los que ya no hay torch</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it lacks {names} (on Debian and Ubuntu: apt-get install python3-venv)</source>
        <translation>le falta {names} (en Debian y Ubuntu: apt-get install python3-venv)</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} brings Python {version}.</source>
        <translation>{uv} trae Python {version}.</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} can&apos;t be started: {error}. {offer}</source>
        <translation>{uv} no se puede iniciar: {error}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} could bring no Python: {why}. {offer}</source>
        <translation>{uv} no pudo traer ningún Python: {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>Install Python {oldest} to {newest} with its venv module and name it as PYTHON, or name uv there: it brings one.</source>
        <translation>Instale Python de {oldest} a {newest} con su módulo venv e indíquelo como PYTHON, o indique ahí uv: él trae uno.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>The environment variable {variable} is &apos;{value}&apos;, which is none of {choices}; it is ignored.</source>
        <translation>La variable de entorno {variable} es «{value}», que no está entre {choices}; se ignora.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>the whole numbers 0 to {most}</source>
        <translation>los números enteros de 0 a {most}</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Build of torch</source>
        <translation>Compilación de torch</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Folder of wheels to install from, without any network</source>
        <translation>Carpeta de wheels desde la que instalar, sin red</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Also fetch the model lite (53 MB), where the plugin came without it</source>
        <translation>Obtener también el modelo lite (53 MB), si el complemento vino sin él</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Python to make it with, or uv (found by itself, if empty)</source>
        <translation>Python con el que crearlo, o uv (vacío: se busca solo)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Index of torch&apos;s wheels (pip&apos;s own configuration, if empty)</source>
        <translation>Índice de los wheels de torch (vacío: la configuración de pip)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Make it anew, also where it is complete</source>
        <translation>Crearlo de nuevo, aunque esté completo</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>The engine&apos;s Python</source>
        <translation>El Python del motor</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/dock/dock.py"/>
        <source>Set up the engine</source>
        <translation>Configurar el motor</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>install,environment,python,torch,cuda,pip,set-up,super-resolution</source>
        <translation>instalar,entorno,python,torch,cuda,pip,configuración,superresolución,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in. QGIS&apos;s own Python is left alone.</source>
        <translation>Crea el entorno de Python en el que calcula el motor. El Python de QGIS no se toca.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>QGIS has no profile folder here. Start it with a profile, and set up again.</source>
        <translation>QGIS no tiene aquí carpeta de perfil. Inícielo con un perfil y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled. The environment that was there before, if any, is unchanged; set up again to begin anew.</source>
        <translation>Cancelado. El entorno que ya hubiera no ha cambiado; configure de nuevo para empezar otra vez.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>{used} is used all the same, because the setting vlmsr/engine_python or the variable VLMSR_ENGINE_PYTHON names it. Empty that to use the new environment.</source>
        <translation>Aun así se usa {used}, porque lo indica el ajuste vlmsr/engine_python o la variable VLMSR_ENGINE_PYTHON. Vacíelo para usar el entorno nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Fetching the model lite: {n} %</source>
        <translation>Obteniendo el modelo lite: {n} %</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled: the environment is ready, and its model is not. Set up again, and it goes on there.</source>
        <translation>Cancelado: el entorno está listo y su modelo no. Configure de nuevo y continuará ahí.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in, in your QGIS profile: PyTorch and what else is needed, in the versions that vlmsr is tested with. &lt;b&gt;QGIS&apos;s own Python is not touched.&lt;/b&gt; About 2 GB on a computer without an NVIDIA card, about 7 GB with one; some minutes, most of them for downloading.</source>
        <translation>Crea en su perfil de QGIS el entorno de Python en el que calcula el motor: PyTorch y lo demás que hace falta, en las versiones con las que se prueba vlmsr. &lt;b&gt;El Python de QGIS no se toca.&lt;/b&gt; Unos 2 GB en un equipo sin tarjeta NVIDIA, unos 7 GB con ella; unos minutos, la mayoría para descargar.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>It can be cancelled and repeated: a complete environment is left alone, an outdated one is brought up to date, and the one that is there stays in use until the new one is complete. It goes by QGIS&apos;s proxy.</source>
        <translation>Se puede cancelar y repetir: un entorno completo se deja como está, uno anticuado se actualiza, y el que hay sigue en uso hasta que el nuevo esté completo. Se usa el proxy de QGIS.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>&lt;b&gt;Without a network:&lt;/b&gt; on a computer with one, of the same system and Python version, run &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt; in the plugin&apos;s folder, and bring the folder here as WHEELS. Put the model&apos;s zip file into it, too, unless the plugin came with its model.</source>
        <translation>&lt;b&gt;Sin red:&lt;/b&gt; en un equipo que la tenga, con el mismo sistema y la misma versión de Python, ejecute &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt; en la carpeta del complemento y traiga aquí la carpeta como WHEELS. Ponga en ella también el archivo zip del modelo, salvo que el complemento viniera con su modelo.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Look at the result with &lt;i&gt;Check the engine&lt;/i&gt;. When it fails, the message tells the cause and the log.</source>
        <translation>Examine el resultado con &lt;i&gt;Comprobar el motor&lt;/i&gt;. Si falla, el mensaje dice la causa y el registro.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A Python 3.11 to 3.14 with its venv module, or the program uv, which brings one. Empty: an installed Python, else uv from PATH or from the folder of wheels.</source>
        <translation>Un Python de 3.11 a 3.14 con su módulo venv, o el programa uv, que trae uno. Vacío: un Python instalado; si no, uv del PATH o de la carpeta de wheels.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>auto: CUDA where an NVIDIA card and its driver are good enough for it, Apple&apos;s on a Mac, else the processor&apos;s; the log says which and why. One that is asked for and can&apos;t work is an error.</source>
        <translation>auto: CUDA donde una tarjeta NVIDIA y su controlador basten para ello, la de Apple en un Mac y, si no, la del procesador; el registro dice cuál y por qué. Una que se pide y no puede funcionar es un error.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A folder with a wheel for each line of engine/requirements.lock. Nothing is fetched from elsewhere then.</source>
        <translation>Una carpeta con un wheel para cada línea de engine/requirements.lock. Entonces no se obtiene nada de otro sitio.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Address of an index that torch alone is taken from; {build} in it becomes cpu, cu126 or cu130. For CUDA on Windows it must be PyTorch&apos;s own, which its site names under Get Started.</source>
        <translation>Dirección de un índice del que se toma solo torch; en ella {build} pasa a ser cpu, cu126 o cu130. Para CUDA en Windows debe ser el del propio PyTorch, que su sitio indica en Get Started.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>The plugin is small because its model lies beside it: from where the plugin was released, checked by its sha256, into your folder of models, where plugin updates find it again. With WHEELS it is taken from that folder, without any network.</source>
        <translation>El complemento es pequeño porque su modelo está aparte: allí donde se publicó el complemento. Se comprueba por su sha256 y va a su carpeta de modelos, donde las actualizaciones del complemento lo vuelven a encontrar. Con WHEELS se toma de esa carpeta, sin red.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>For an environment that was damaged. What you have installed into it yourself is lost.</source>
        <translation>Para un entorno dañado. Lo que usted haya instalado en él se pierde.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; is no raster file ({provider} layer), so the engine can&apos;t read it. Save it as GeoTIFF first (right-click the layer &gt; Export &gt; Save As...) and use that file.</source>
        <translation>La capa «{layer}» no es un archivo ráster (capa {provider}), así que el motor no puede leerla. Guárdela primero como GeoTIFF (clic derecho en la capa &gt; Exportar &gt; Guardar como…) y use ese archivo.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; lies in the memory of QGIS, where the engine can&apos;t read it. Save it to disk first.</source>
        <translation>La capa «{layer}» está en la memoria de QGIS, donde el motor no puede leerla. Guárdela primero en el disco.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent lies outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose an extent that overlaps it, and check the CRS of the extent.</source>
        <translation>La extensión queda fuera de la capa «{layer}», que cubre {extent} en {crs}. Elija una extensión que la solape y compruebe el SRC de la extensión.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent can&apos;t be brought from {crs} to the CRS of the layer ({layer}): {error}. Give the extent in the layer&apos;s own CRS.</source>
        <translation>La extensión no se puede convertir de {crs} al SRC de la capa ({layer}): {error}. Indique la extensión en el SRC de la propia capa.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>There is no raster layer &apos;{layer}&apos; in this project. Give the name or the id of one.</source>
        <translation>No hay ninguna capa ráster «{layer}» en este proyecto. Indique el nombre o el identificador de una.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;What the file of a raster layer says of itself: how vlmsr made it.&lt;/p&gt;&lt;h4&gt;Syntax&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;layer&lt;/i&gt;, &lt;i&gt;tag&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;i&gt;layer&lt;/i&gt;: name or id of a raster layer.&lt;br&gt;&lt;i&gt;tag&lt;/i&gt;: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE or another one of the user guide. NULL where the file does not have it.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;&apos;Made &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) || &apos; times finer by the model &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) &amp;rarr; &apos;Made 4 times finer by the model lite 0.1.0&apos;&lt;/p&gt;</source>
        <translation>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;Lo que el archivo de una capa ráster dice de sí mismo: cómo lo hizo vlmsr.&lt;/p&gt;&lt;h4&gt;Sintaxis&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;capa&lt;/i&gt;, &lt;i&gt;etiqueta&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;Argumentos&lt;/h4&gt;&lt;p&gt;&lt;i&gt;capa&lt;/i&gt;: nombre o identificador de una capa ráster.&lt;br&gt;&lt;i&gt;etiqueta&lt;/i&gt;: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE u otra de la guía del usuario. NULL si el archivo no la tiene.&lt;/p&gt;&lt;h4&gt;Ejemplos&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) || &apos; veces más fino por el modelo &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) &amp;rarr; &apos;4 veces más fino por el modelo lite 0.1.0&apos;&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The Apple build of torch runs on Macs alone. Choose BUILD auto, cpu or cuda.</source>
        <translation>La compilación Apple de torch solo funciona en los Mac. Elija BUILD auto, cpu o cuda.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>There is no CUDA on a Mac. Choose BUILD auto or apple.</source>
        <translation>No hay CUDA en un Mac. Elija BUILD auto o apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor was asked for; on a Mac it is the Apple one.</source>
        <translation>Se pidió la compilación de torch para el procesador; en un Mac es la de Apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s Apple build (Metal): this is a Mac with Apple silicon.</source>
        <translation>Compilación Apple de torch (Metal): este es un Mac con chip de Apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because it was asked for.</source>
        <translation>Compilación de torch para el procesador, porque se pidió.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>BUILD is cuda, but no NVIDIA card answers (nvidia-smi is missing or fails). Install NVIDIA&apos;s driver, or choose BUILD cpu.</source>
        <translation>BUILD es cuda, pero no responde ninguna tarjeta NVIDIA (nvidia-smi falta o falla). Instale el controlador de NVIDIA o elija BUILD cpu.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor: no NVIDIA card answers here (nvidia-smi).</source>
        <translation>Compilación de torch para el procesador: aquí no responde ninguna tarjeta NVIDIA (nvidia-smi).</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s CUDA build {tag}: {name} (compute capability {capability}) with driver {driver}.</source>
        <translation>Compilación CUDA {tag} de torch: {name} (capacidad de cálculo {capability}) con el controlador {driver}.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Or choose BUILD cpu.</source>
        <translation>O elija BUILD cpu.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because no CUDA build fits {name}.</source>
        <translation>Compilación de torch para el procesador, porque ninguna compilación CUDA es adecuada para {name}.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>{name} has compute capability {capability}, for which there is no build of torch: it can&apos;t be used.</source>
        <translation>{name} tiene capacidad de cálculo {capability}, para la que no hay compilación de torch: no se puede usar.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The driver {driver} of {name} is too old: install NVIDIA&apos;s driver {oldest} or later and set up again.</source>
        <translation>El controlador {driver} de {name} es demasiado antiguo: instale el controlador de NVIDIA {oldest} o posterior y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>it is a build without CUDA.</source>
        <translation>es una compilación sin CUDA.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch {version} can&apos;t use the card: {why} The processor would be used, which takes longer. {cure}</source>
        <translation>torch {version} no puede usar la tarjeta: {why} Se usaría el procesador, que tarda más. {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install a newer driver of NVIDIA and set up again.</source>
        <translation>Instale un controlador más reciente de NVIDIA y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Put torch&apos;s wheel for {tag} into the folder WHEELS and set up again.</source>
        <translation>Ponga el wheel de torch para {tag} en la carpeta WHEELS y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Give TORCH_INDEX the address of PyTorch&apos;s wheels for {tag} (its site names it under Get Started) and set up again.</source>
        <translation>Dé a TORCH_INDEX la dirección de los wheels de PyTorch para {tag} (su sitio la indica en Get Started) y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Choose another BUILD or PYTHON and set up again.</source>
        <translation>Elija otro BUILD o PYTHON y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install Microsoft&apos;s Visual C++ Redistributable (x64) and set up again.</source>
        <translation>Instale Visual C++ Redistributable (x64) de Microsoft y configure de nuevo.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch was installed but can&apos;t be loaded: {line} {cure}</source>
        <translation>torch se instaló pero no se puede cargar: {line} {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>a guess: fewer than 5 of 10 pixels are near the truth</source>
        <translation>conjetura: menos de 5 de cada 10 píxeles están cerca de la verdad</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>doubtful: 5 to 7 of 10</source>
        <translation>dudoso: de 5 a 7 de cada 10</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>likely: 7 to 9 of 10</source>
        <translation>probable: de 7 a 9 de cada 10</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>no colour, to be trusted: more than 9 of 10</source>
        <translation>sin color, fiable: más de 9 de cada 10</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image to make finer</source>
        <translation>Imagen que refinar</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Mask layer (polygons: only what they touch is computed)</source>
        <translation>Capa de máscara (polígonos: solo se calcula lo que tocan)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Preset (fast for measuring, the others for looking)</source>
        <translation>Ajuste (fast para medir, los demás para mirar)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Drawn detail, from 0 (most likely) to 1 (sharpest); the preset&apos;s, if empty</source>
        <translation>Detalle dibujado, de 0 (lo más probable) a 1 (lo más nítido); vacío: el del ajuste</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Words to add to what is said of each place</source>
        <translation>Palabras que añadir a lo que se dice de cada lugar</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions (polygons with a field &apos;caption&apos;; the model&apos;s own, if empty)</source>
        <translation>Descripciones (polígonos con un campo «caption»; vacío: las del modelo)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Finer image</source>
        <translation>Imagen más fina</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel</source>
        <translation>Hasta dónde fiarse de cada píxel</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image of stage 1</source>
        <translation>Imagen de la etapa 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions that were used</source>
        <translation>Descripciones usadas</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Share of stage 2&apos;s work that was left out</source>
        <translation>Parte del trabajo de la etapa 2 que se omitió</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 1 (the preset&apos;s, if empty)</source>
        <translation>Pasos de difusión de la etapa 1 (vacío: los del ajuste)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 2 (the preset&apos;s, if empty)</source>
        <translation>Pasos de difusión de la etapa 2 (vacío: los del ajuste)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Change up to which a step of stage 2 is skipped (the preset&apos;s, if empty)</source>
        <translation>Cambio hasta el que se omite un paso de la etapa 2 (vacío: el del ajuste)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of the captions (the model&apos;s own, if empty)</source>
        <translation>Peso de las descripciones (vacío: el del modelo)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of stage 1&apos;s structure (the model&apos;s own, if empty)</source>
        <translation>Peso de la estructura de la etapa 1 (vacío: el del modelo)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Bands beyond red, green and blue (keep: they follow these, own: by themselves, drop: left out)</source>
        <translation>Bandas aparte de roja, verde y azul (keep: siguen a estas, own: por sí mismas, drop: se omiten)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Scheduler of stage 1</source>
        <translation>Planificador de la etapa 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tile size of stage 1 in output pixels (0: the model&apos;s own)</source>
        <translation>Tamaño de tesela de la etapa 1 en píxeles de salida (0: el del modelo)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Overlap of tiles in output pixels (0: the model&apos;s own)</source>
        <translation>Solape de las teselas en píxeles de salida (0: el del modelo)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tiles computed at once (0: as many as fit)</source>
        <translation>Teselas calculadas a la vez (0: tantas como quepan)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Compression of the GeoTIFFs (none of them changes a pixel)</source>
        <translation>Compresión de los GeoTIFF (ninguna cambia un píxel)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Upscale (super-resolution)</source>
        <translation>Refinar (superresolución)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>super-resolution,superresolution,upscale,upsample,enhance,sharpen,resolution,diffusion,deep learning</source>
        <translation>superresolución,super-resolution,superresolution,refinar,ampliar,remuestrear,mejorar,nitidez,resolución,difusión,aprendizaje profundo,deep learning</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Makes a raster 2, 4 or 8 times finer by a diffusion model, in the same place on the map.</source>
        <translation>Hace un ráster 2, 4 u 8 veces más fino mediante un modelo de difusión, en el mismo lugar del mapa.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>A finer image.</source>
        <translation>Una imagen más fina.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>stage 1</source>
        <translation>etapa 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>The image of stage 1, before refinement.</source>
        <translation>La imagen de la etapa 1, antes del refinamiento.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>confidence</source>
        <translation>confianza</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>What refinement was told of each place.</source>
        <translation>Lo que se dijo de cada lugar al refinamiento.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel of a finer image: the chance that it lies within 1/16 of the range of the truth.</source>
        <translation>Hasta dónde fiarse de cada píxel de una imagen más fina: la probabilidad de que se aparte de la verdad como mucho 1/16 del rango de valores.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Makes a satellite, aerial or drone image 2, 4 or 8 times finer by a diffusion model. The result lies in exactly the same place, has the same CRS and data type, and keeps nodata. Averaged back to the input&apos;s pixels it agrees with the input; the output AGREEMENT says how well, in digital numbers.</source>
        <translation>Hace una imagen de satélite, aérea o de dron 2, 4 u 8 veces más fina mediante un modelo de difusión. El resultado está exactamente en el mismo lugar, tiene el mismo SRC y tipo de datos, y conserva nodata. Promediado de vuelta a los píxeles de la entrada concuerda con ella; la salida AGREEMENT dice cuánto, en niveles digitales.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;What it can&apos;t do.&lt;/b&gt; Detail finer than the input&apos;s pixels is an informed guess: it looks like what such places look like, and was not measured. Don&apos;t count cars, read letters or map single trees that the input does not show. Don&apos;t compute indices from drawn detail; choose preset &lt;i&gt;fast&lt;/i&gt; for measurements.</source>
        <translation>&lt;b&gt;Lo que no puede hacer.&lt;/b&gt; El detalle más fino que los píxeles de la entrada es una conjetura informada: se parece a lo que muestran lugares así, y no se midió. No cuente coches, no lea letras ni cartografíe árboles sueltos que la entrada no muestra. No calcule índices a partir de detalle dibujado; elija el ajuste &lt;i&gt;fast&lt;/i&gt; para medir.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Presets.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt;: the most likely image, nothing drawn, closest to the truth on average. &lt;i&gt;balanced&lt;/i&gt;: adds detail in one step of each stage. &lt;i&gt;quality&lt;/i&gt;: the same, averaged over eight turned and mirrored views; slower. &lt;i&gt;paper&lt;/i&gt;: 500 steps, as published; very slow without a GPU.</source>
        <translation>&lt;b&gt;Ajustes.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt;: la imagen más probable, sin nada dibujado, la más cercana a la verdad por término medio. &lt;i&gt;balanced&lt;/i&gt;: añade detalle en un paso de cada etapa. &lt;i&gt;quality&lt;/i&gt;: lo mismo, promediado sobre ocho vistas giradas y reflejadas; más lento. &lt;i&gt;paper&lt;/i&gt;: 500 pasos, como se publicó; muy lento sin GPU.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Which bands.&lt;/b&gt; Three bands are treated as red, green and blue together; left empty, those that the layer is drawn with. All others follow the detail that these get, and average back to the input&apos;s values, unless OTHER_BANDS says otherwise. The result has all bands of the input.</source>
        <translation>&lt;b&gt;Qué bandas.&lt;/b&gt; Tres bandas se tratan juntas como rojo, verde y azul; vacío: aquellas con las que se muestra la capa. Todas las demás siguen el detalle que reciben estas y, promediadas, devuelven los valores de la entrada, salvo que OTHER_BANDS diga otra cosa. El resultado tiene todas las bandas de la entrada.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The computation runs in a process of its own, so it can&apos;t crash QGIS. Cancel ends it within two seconds and leaves nothing behind. The same seed and settings give the same image on the same device.</source>
        <translation>El cálculo se hace en un proceso propio, así que no puede bloquear QGIS. Cancelar lo termina en dos segundos y no deja nada atrás. La misma semilla y los mismos ajustes dan la misma imagen en el mismo dispositivo.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A raster file that GDAL reads, 8 or 16 bit. Web services and databases must be saved first.</source>
        <translation>Un archivo ráster que GDAL lea, de 8 o 16 bits. Los servicios web y las bases de datos deben guardarse antes.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>In any CRS. It is widened to whole pixels of the input. Try a small extent first to see how long it takes.</source>
        <translation>En cualquier SRC. Se amplía a píxeles enteros de la entrada. Pruebe primero una extensión pequeña para ver cuánto tarda.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Polygons in any CRS. Only what they touch is computed; the rest is nodata, or transparent. The result covers what lies around them, or all of EXTENT, if that is given. Inside it is the same image as without a mask.</source>
        <translation>Polígonos en cualquier SRC. Solo se calcula lo que tocan; el resto es nodata o transparente. El resultado cubre lo que los rodea, o todo EXTENT si se indica. Dentro es la misma imagen que sin máscara.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>2, 4 or 8. A pixel of 10 m becomes 5 m, 2.5 m or 1.25 m. The finer, the more is guessed.</source>
        <translation>2, 4 u 8. Un píxel de 10 m pasa a 5 m, 2,5 m o 1,25 m. Cuanto más fino, más se conjetura.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Three bands in the order red, green, blue, for example 4;3;2 for Sentinel-2, or one.</source>
        <translation>Tres bandas en el orden rojo, verde, azul, por ejemplo 4;3;2 para Sentinel-2, o una.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>fast: best fact. balanced: good look. quality: a little better, slower. paper: as published.</source>
        <translation>fast: lo más fiel. balanced: buen aspecto. quality: un poco mejor, más lento. paper: como se publicó.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0: the most likely image, smooth. 1: all detail, sharpest and most guessed.</source>
        <translation>0: la imagen más probable, suave. 1: todo el detalle, la más nítida y la más conjeturada.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>both: detail is refined by the words that describe each place. base: stage 1 alone, faster.</source>
        <translation>both: el detalle se refina según las palabras que describen cada lugar. base: solo la etapa 1, más rápido.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A few words, in English, that hold for the whole image, for example: winter, snow.</source>
        <translation>Unas palabras, en inglés, que valgan para toda la imagen, por ejemplo: winter, snow.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A layer that vlmsr:describe made and you corrected, or polygons of your own. In any CRS.</source>
        <translation>Una capa que hizo vlmsr:describe y usted corrigió, o polígonos propios. En cualquier SRC.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>keep: infrared and others get the detail of the colours, fast. own: each goes through the network as a grey image: a little nearer to the truth where nothing is drawn, much slower. drop: the result is without them.</source>
        <translation>keep: el infrarrojo y otras reciben el detalle de los colores, rápido. own: cada una pasa por la red como imagen gris: un poco más cerca de la verdad donde no se dibuja nada, mucho más lento. drop: el resultado no las tiene.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More steps draw finer texture and take longer. 0 leaves stage 2 out.</source>
        <translation>Más pasos dibujan una textura más fina y tardan más. 0 omite la etapa 2.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>First Block Cache: a step of a place where less than this changes is skipped. 0 skips none.</source>
        <translation>First Block Cache: se omite un paso de un lugar donde cambia menos que esto. 0 no omite ninguno.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the captions are followed; more than 1 takes twice as long.</source>
        <translation>Con qué fuerza se siguen las descripciones; más de 1 tarda el doble.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the structure of stage 1 is held.</source>
        <translation>Con qué fuerza se mantiene la estructura de la etapa 1.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0 to 1 for each pixel: the chance that it lies within 1/16 of the image&apos;s range (16 DN of 8 bit) of the truth.</source>
        <translation>De 0 a 1 para cada píxel: la probabilidad de que se aparte de la verdad como mucho 1/16 del rango de la imagen (16 ND en 8 bits).</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF of what stage 1 made, before refinement.</source>
        <translation>Un GeoTIFF de lo que hizo la etapa 1, antes del refinamiento.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>One HTML file that needs nothing else: what was done, before and after, how far to trust it. Later, right-click the result&apos;s layer to open it.</source>
        <translation>Un solo archivo HTML que no necesita nada más: qué se hizo, antes y después, hasta dónde fiarse. Más tarde se abre con clic derecho en la capa del resultado.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What stage 2 was told of each place.</source>
        <translation>Lo que se dijo de cada lugar a la etapa 2.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The name of a bundle that came with the plugin, or the folder of another one.</source>
        <translation>El nombre de un paquete que viene con el complemento o la carpeta de otro.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>1: one network draws at once. 2 and more: diffusion, less factual, slower. Needs DETAIL above 0.</source>
        <translation>1: una red dibuja de una vez. 2 y más: difusión, menos fiel, más lenta. Necesita DETAIL mayor que 0.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How the diffusion steps are taken. Without effect where there is one step.</source>
        <translation>Cómo se dan los pasos de difusión. Sin efecto donde hay un solo paso.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Another seed draws other detail. The same seed gives the same image, whatever the tile size.</source>
        <translation>Otra semilla dibuja otro detalle. La misma semilla da la misma imagen, sea cual sea el tamaño de tesela.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Smaller tiles need less memory. They do not change the image.</source>
        <translation>Las teselas más pequeñas necesitan menos memoria. No cambian la imagen.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What a tile sees beyond its edge.</source>
        <translation>Lo que una tesela ve más allá de su borde.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More tiles at once use a GPU better and need more memory. 0: as many as fit on a GPU, one on a processor.</source>
        <translation>Más teselas a la vez aprovechan mejor una GPU y necesitan más memoria. 0: tantas como quepan en una GPU, una en un procesador.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes a GPU where there is one. A device that is asked for and absent is an error.</source>
        <translation>auto usa una GPU si la hay. Un dispositivo que se pide y no está es un error.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes what the device computes fast. float32 is the most exact.</source>
        <translation>auto toma lo que el dispositivo calcula rápido. float32 es lo más exacto.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>deflate: every program reads it. zstd: faster, and often smaller, for newer programs. lzw: for older ones. none: largest.</source>
        <translation>deflate: lo lee cualquier programa. zstd: más rápido y a menudo más pequeño, para programas recientes. lzw: para los antiguos. none: el más grande.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF, compressed and tiled, in the same place as the input and with its bands and data type.</source>
        <translation>Un GeoTIFF, comprimido y en teselas, en el mismo lugar que la entrada y con sus bandas y su tipo de datos.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_job.py"/>
        <source>The layer &apos;{layer}&apos; has no band {absent}: its bands are 1 to {count}. Choose among these.</source>
        <translation>La capa «{layer}» no tiene la banda {absent}: sus bandas son de la 1 a la {count}. Elija entre estas.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The bands &apos;{bands}&apos; are no numbers. Give three numbers, for example 4;3;2, or one.</source>
        <translation>Las bandas «{bands}» no son números. Indique tres números, por ejemplo 4;3;2, o uno.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The input {source} can&apos;t be opened as a raster: the file is missing, damaged or of an unknown kind. Check its path, and whether QGIS shows it as a layer.</source>
        <translation>La entrada {source} no se puede abrir como ráster: el archivo falta, está dañado o es de un tipo desconocido. Compruebe su ruta y si QGIS lo muestra como capa.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The extent &apos;{extent}&apos; can&apos;t be read or is empty. Write it as xmin,xmax,ymin,ymax [EPSG:code], or choose it on the map.</source>
        <translation>La extensión «{extent}» no se puede leer o está vacía. Escríbala como xmin,xmax,ymin,ymax [EPSG:código], o elíjala en el mapa.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The layer {source} can&apos;t be opened. Check its path, and whether QGIS shows it.</source>
        <translation>La capa {source} no se puede abrir. Compruebe su ruta y si QGIS la muestra.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>Downloading the model bundle {name}</source>
        <translation>Descargando el paquete de modelo {name}</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The download of {name} was ended. What has arrived is kept.</source>
        <translation>La descarga de {name} se ha detenido. Lo que ha llegado se conserva.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>{name} was not downloaded. {error}</source>
        <translation>{name} no se ha descargado. {error}</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The model bundle {name} is ready. Choose it as MODEL.</source>
        <translation>El paquete de modelo {name} está listo. Elíjalo como MODEL.</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>for example: winter, snow</source>
        <translation>por ejemplo: winter, snow</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>the model&apos;s own</source>
        <translation>las del modelo</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>&amp;Bundle</source>
        <translation>Pa&amp;quete</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Listing model bundles</source>
        <translation>Listando los paquetes de modelos</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <source>Choose the folder of a model bundle</source>
        <translation>Elegir la carpeta de un paquete de modelo</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>The captions can&apos;t be saved: {why}. Save the layer under another name and edit that.</source>
        <translation>Las descripciones no se pueden guardar: {why}. Guarde la capa con otro nombre y edite esa.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Layer of captions</source>
        <translation>Capa de descripciones</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run with these captions</source>
        <translation>Ejecutar con estas</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Double-click a caption to correct it.</source>
        <translation>Haga doble clic en una descripción para corregirla.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>This layer has no field &apos;{field}&apos;. Choose the captions of a job.</source>
        <translation>Esta capa no tiene el campo «{field}». Elija las descripciones de un trabajo.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run a job with &apos;Captions&apos; ticked under &apos;Also make&apos;, then correct here what the model says of each window.</source>
        <translation>Ejecute un trabajo con «Descripciones» marcado en «Crear también» y corrija aquí lo que el modelo dice de cada ventana.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Drag, or the arrow keys: moves the divider. Space, held: shows the input alone.</source>
        <translation>Arrastrar, o las teclas de flecha: mueve la división. Espacio, mantenido: muestra solo la entrada.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after will be here.</source>
        <translation>Aquí aparecerán el antes y el después.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy the job as a command</source>
        <translation>Copiar el trabajo como orden</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as Processing &amp;command (Python)</source>
        <translation>&amp;Copiar como orden de Procesos (Python)</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as &amp;qgis_process command</source>
        <translation>C&amp;opiar como orden de qgis_process</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Left: the most likely image, smooth. Right: the sharpest, and the most guessed.</source>
        <translation>Izquierda: la imagen más probable, suave. Derecha: la más nítida y la más conjeturada.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>R&amp;un</source>
        <translation>E&amp;jecutar</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Put the job into the queue (Ctrl+Return)</source>
        <translation>Poner el trabajo en la cola (Ctrl+Intro)</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Prev&amp;iew</source>
        <translation>Vista &amp;previa</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Show a small part with these settings, again whenever they change</source>
        <translation>Mostrar una parte pequeña con estos ajustes, y de nuevo cada vez que cambien</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/history_panel.py"/>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Copied. Paste it where you need it.</source>
        <translation>Copiado. Péguelo donde lo necesite.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>The finer image is there.</source>
        <translation>La imagen más fina está lista.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Free memory</source>
        <translation>Liberar memoria</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Ends the engine that is kept ready between jobs. The next job starts it again, which takes some seconds.</source>
        <translation>Detiene el motor que se mantiene listo entre trabajos. El siguiente trabajo lo inicia de nuevo, lo que tarda unos segundos.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is starting.</source>
        <translation>El motor se está iniciando.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is ready.</source>
        <translation>El motor está listo.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is at work.</source>
        <translation>El motor está trabajando.</translation>
    </message>
    <message>
        <location filename="../ui/dock/estimate_line.py"/>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Whole layer</source>
        <translation>Toda la capa</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>What the map shows</source>
        <translation>Lo que muestra el mapa</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Drawn on the map</source>
        <translation>Dibujada en el mapa</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Draw a rectangle on the map</source>
        <translation>Dibujar un rectángulo en el mapa</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>GeoTIFF files</source>
        <translation>Archivos GeoTIFF</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Save the finer image</source>
        <translation>Guardar la imagen más fina</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>[a temporary file]</source>
        <translation>[un archivo temporal]</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Co&amp;nfidence</source>
        <translation>Confia&amp;nza</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>La&amp;yer</source>
        <translation>C&amp;apa</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>E&amp;xtent</source>
        <translation>E&amp;xtensión</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Scale</source>
        <translation>Factor</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Prese&amp;t</source>
        <translation>Aj&amp;uste</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Det&amp;ail</source>
        <translation>De&amp;talle</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>To &amp;file</source>
        <translation>En un arc&amp;hivo</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Also make</source>
        <translation>Crear también</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>File of the result</source>
        <translation>Archivo del resultado</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>There is no raster file among the layers. Add one: Layer &gt; Add Layer &gt; Add Raster Layer.</source>
        <translation>No hay ningún archivo ráster entre las capas. Añada uno: Capa &gt; Añadir capa &gt; Añadir capa ráster.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No rectangle is drawn yet. Draw one on the map, or choose another extent.</source>
        <translation>Aún no se ha dibujado ningún rectángulo. Dibuje uno en el mapa o elija otra extensión.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No pixel of the layer lies there.</source>
        <translation>Ahí no hay ningún píxel de la capa.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>{columns} × {rows} pixels become {wide} × {high}</source>
        <translation>{columns} × {rows} píxeles pasan a ser {wide} × {high}</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>The most likely image: for measuring, classification, large areas.</source>
        <translation>La imagen más probable: para medir, clasificar y grandes superficies.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Detail is drawn: for looking at, on any computer.</source>
        <translation>Se dibuja detalle: para mirar, en cualquier equipo.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As balanced, averaged over eight views: a little better, slower.</source>
        <translation>Como balanced, promediado sobre ocho vistas: un poco mejor, más lento.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As published: hundreds of steps, very slow without a GPU.</source>
        <translation>Como se publicó: cientos de pasos, muy lento sin GPU.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history.py"/>
        <source>The history can&apos;t be kept in {path}: {error}.</source>
        <translation>El historial no se puede guardar en {path}: {error}.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>End</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Use settin&amp;gs</source>
        <translation>U&amp;sar ajustes</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/options_storage.py"/>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %: {stage}</source>
        <translation>{percent} %: {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %, {time} left: {stage}</source>
        <translation>{percent} %, quedan {time}: {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Failed: {why}</source>
        <translation>Fallido: {why}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled; Resume goes on where it was</source>
        <translation>Cancelado; «Reanudar» continúa donde estaba</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_queue.py"/>
        <source>A job of the queue writes {path} already. Choose another file, or wait until it is done.</source>
        <translation>Un trabajo de la cola ya escribe {path}. Elija otro archivo o espere a que termine.</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Put this message away</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>State of the preview</source>
        <translation>Estado de la vista previa</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Press Preview to see a small part with these settings.</source>
        <translation>Pulse «Vista previa» para ver una parte pequeña con estos ajustes.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Choose the place on the map</source>
        <translation>Elegir el lugar en el mapa</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Preview the middle of the map</source>
        <translation>Vista previa del centro del mapa</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Blink</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Before and after in turn. Space, held in the picture, shows before.</source>
        <translation>Antes y después por turnos. Espacio, mantenido en la imagen, muestra el antes.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Smooth</source>
        <translation>Suavizar</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Interpolate the input (bilinear) instead of showing its pixels.</source>
        <translation>Interpolar la entrada (bilineal) en lugar de mostrar sus píxeles.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Colours say how far each pixel of the result may be trusted.</source>
        <translation>Los colores dicen hasta dónde fiarse de cada píxel del resultado.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing ...</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing: {percent} %</source>
        <translation>Calculando: {percent} %</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>The middle of the map lies outside the layer: choose a place on the map.</source>
        <translation>El centro del mapa queda fuera de la capa: elija un lugar en el mapa.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>{columns} × {rows} pixels, ×{scale}</source>
        <translation>{columns} × {rows} píxeles, ×{scale}</translation>
    </message>
    <message>
        <location filename="../ui/dock/previewer.py"/>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>No job yet. Choose the settings, then Run.</source>
        <translation>Aún no hay trabajos. Elija los ajustes y pulse «Ejecutar».</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Use its settings</source>
        <translation>Usar sus ajustes</translation>
    </message>
    <message>
        <location filename="../ui/dock/run_feedback.py"/>
        <source>The job failed without a word. See View &gt; Panels &gt; Log Messages, and report what stands there.</source>
        <translation>El trabajo falló sin decir nada. Mire en Ver &gt; Paneles &gt; Mensajes del registro e informe de lo que allí conste.</translation>
    </message>
    <message>
        <location filename="../ui/dock/scale_choice.py"/>
        <source>{n} times finer: one pixel becomes {squared}</source>
        <translation>{n} veces más fino: un píxel se convierte en {squared}</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Progress of the set-up</source>
        <translation>Progreso de la configuración</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Setting up the engine</source>
        <translation>Configurando el motor</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is being set up; QGIS can be used meanwhile.</source>
        <translation>Se está configurando el motor; mientras tanto puede usar QGIS.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The set-up was cancelled. Begin anew when you like.</source>
        <translation>La configuración se canceló. Vuelva a empezar cuando quiera.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is set up. Run makes the layer finer.</source>
        <translation>El motor está configurado. «Ejecutar» hace la capa más fina.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Set up the engine ...</source>
        <translation>Configurar el motor…</translation>
    </message>
    <message>
        <location filename="../ui/dock_entry.py"/>
        <source>Make a raster layer finer: open or close the dock</source>
        <translation>Refinar una capa ráster: abrir o cerrar el panel</translation>
    </message>
    <message>
        <location filename="../ui/engine_task.py"/>
        <source>An unexpected error: {error}. The panel Log Messages has the details; please report them.</source>
        <translation>Error inesperado: {error}. El panel Mensajes del registro tiene los detalles; por favor, informe de ellos.</translation>
    </message>
    <message>
        <location filename="../ui/form.py"/>
        <source>Set by the environment variable {variable}, and not to be changed here.</source>
        <translation>Fijado por la variable de entorno {variable}; no se puede cambiar aquí.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>Open the report of this image</source>
        <translation>Abrir el informe de esta imagen</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>This layer has no report. Choose a result that was made with OUTPUT_REPORT.</source>
        <translation>Esta capa no tiene informe. Elija un resultado hecho con OUTPUT_REPORT.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>The report {path} is not there any more. Run Upscale again with OUTPUT_REPORT to get a new one.</source>
        <translation>El informe {path} ya no está. Ejecute de nuevo «Refinar» con OUTPUT_REPORT para obtener otro.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>No program opens the report {path}. Open it in a web browser yourself.</source>
        <translation>Ningún programa abre el informe {path}. Ábralo usted en un navegador web.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Model bundles</source>
        <translation>Paquetes de modelos</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder of downloaded model bundles</source>
        <translation>Carpeta de los paquetes de modelos descargados</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Where downloaded bundles lie. Leave it empty for the usual folder of your user data.</source>
        <translation>Dónde están los paquetes descargados. Déjelo vacío para usar la carpeta habitual de sus datos de usuario.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle &amp;folder:</source>
        <translation>&amp;Carpeta de paquetes:</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle folder</source>
        <translation>Carpeta de paquetes</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>The bundles that are here, and those that can be downloaded, with their licences.</source>
        <translation>Los paquetes que hay aquí y los que se pueden descargar, con sus licencias.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>B&amp;undles:</source>
        <translation>Pa&amp;quetes:</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Downloads the bundle that is chosen above, after you have accepted its licences.</source>
        <translation>Descarga el paquete elegido arriba, una vez que usted acepte sus licencias.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>D&amp;ownload…</source>
        <translation>&amp;Descargar…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removes the downloaded bundle that is chosen above. What comes with the plugin stays.</source>
        <translation>Elimina el paquete descargado elegido arriba. Lo que viene con el complemento se queda.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Re&amp;move…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Refres&amp;h</source>
        <translation>Ac&amp;tualizar</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Looks again which bundles there are.</source>
        <translation>Mira de nuevo qué paquetes hay.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>How much of the bundle has arrived.</source>
        <translation>Cuánto del paquete ha llegado.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ends the download. What has arrived is kept, and the next download goes on from there.</source>
        <translation>Detiene la descarga. Lo que ha llegado se conserva, y la próxima descarga sigue desde ahí.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ca&amp;ncel the download</source>
        <translation>Ca&amp;ncelar la descarga</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Asking the engine which bundles there are…</source>
        <translation>Preguntando al motor qué paquetes hay…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence of {name}: {licence}</source>
        <translation>Licencia de {name}: {licence}</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Download {name}, about {size}, to {folder}?</source>
        <translation>¿Descargar {name}, unos {size}, en {folder}?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>By downloading it you accept the licences of its makers:</source>
        <translation>Al descargarlo acepta las licencias de sus autores:</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Accept and download</source>
        <translation>Aceptar y descargar</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove {name} and free {size}?</source>
        <translation>¿Eliminar {name} y liberar {size}?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{folder} is deleted. You can download it again.</source>
        <translation>Se elimina {folder}. Puede volver a descargarlo.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removing the model bundle {name}</source>
        <translation>Eliminando el paquete de modelo {name}</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>comes with the plugin</source>
        <translation>viene con el complemento</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>downloaded</source>
        <translation>descargado</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>can be downloaded</source>
        <translation>se puede descargar</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{size} have arrived</source>
        <translation>han llegado {size}</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>New super-resolution jobs</source>
        <translation>Nuevas tareas de superresolución</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>How much is computed. The preset fast is for measuring, the others are for looking.</source>
        <translation>Cuánto se calcula. El ajuste fast es para medir, los demás son para mirar.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>P&amp;reset:</source>
        <translation>&amp;Ajuste:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>The model bundle: the name of one that is listed below, or the folder of any.</source>
        <translation>El paquete de modelo: el nombre de uno de la lista de abajo o la carpeta de cualquiera.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Model &amp;bundle:</source>
        <translation>Paquete de &amp;modelo:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Where it is computed. With auto a graphics card is taken where there is one that can compute.</source>
        <translation>Dónde se calcula. Con auto se usa una tarjeta gráfica si hay una que pueda calcular.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Device:</source>
        <translation>Dispo&amp;sitivo:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source> min after a job</source>
        <translation> min después de un trabajo</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>not at all</source>
        <translation>nada</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>For so long the engine keeps its models in memory, so that the next job or preview begins at once. 0 frees the memory after each job.</source>
        <translation>Tiempo durante el que el motor mantiene sus modelos en memoria, para que el siguiente trabajo o vista previa empiece enseguida. 0 libera la memoria después de cada trabajo.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Keep the engine ready:</source>
        <translation>Mantener el motor &amp;listo:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Dialogs and the dock begin with these. Models, scripts and qgis_process get the documented defaults where they name nothing, so that they do the same on every computer.</source>
        <translation>Los diálogos y el panel empiezan con estos valores. Los modelos, los scripts y qgis_process reciben los valores predeterminados documentados donde no indican nada, para que hagan lo mismo en todos los equipos.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the most likely image, for measuring and large areas</source>
        <translation>la imagen más probable, para medir y grandes superficies</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>drawn detail, for looking at</source>
        <translation>detalle dibujado, para mirar</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the same, a little better and slower</source>
        <translation>lo mismo, un poco mejor y más lento</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>hundreds of steps, to compare with the paper</source>
        <translation>cientos de pasos, para comparar con la publicación</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card where there is one, else the processor</source>
        <translation>una tarjeta gráfica si la hay; si no, el procesador</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the processor</source>
        <translation>el procesador</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card of NVIDIA</source>
        <translation>una tarjeta gráfica de NVIDIA</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the graphics of an Apple computer</source>
        <translation>los gráficos de un equipo Apple</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>found by itself</source>
        <translation>se busca solo</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The Python that the engine computes in. Leave it empty for the one that Set up the engine makes.</source>
        <translation>El Python en el que calcula el motor. Déjelo vacío para usar el que crea «Configurar el motor».</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s &amp;Python:</source>
        <translation>&amp;Python del motor:</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s Python</source>
        <translation>Python del motor</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <location filename="../ui/setup_offer.py"/>
        <source>Makes the engine&apos;s Python environment in your profile. QGIS&apos;s own Python is not touched.</source>
        <translation>Crea el entorno de Python del motor en su perfil. El Python de QGIS no se toca.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>Con&amp;figurar el motor…</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Looks at Python, packages, device, memory and bundles, and computes a small picture. Beside each fault stands its cure.</source>
        <translation>Examina Python, paquetes, dispositivo, memoria y paquetes de modelos, y calcula una imagen pequeña. Junto a cada fallo está su remedio.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Check the engine</source>
        <translation>Compro&amp;bar el motor</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the check found</source>
        <translation>Resultado de la comprobación</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the last check of the engine found, with cures.</source>
        <translation>Lo que halló la última comprobación del motor, con remedios.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>{path} does not exist.</source>
        <translation>{path} no existe.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>In use: {path} ({origin}).</source>
        <translation>En uso: {path} ({origin}).</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking the engine</source>
        <translation>Comprobando el motor</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Stop &amp;checking</source>
        <translation>Detener la compro&amp;bación</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking… This takes some seconds, the first time up to a minute.</source>
        <translation>Comprobando… Tarda unos segundos, la primera vez hasta un minuto.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The check was stopped.</source>
        <translation>La comprobación se ha detenido.</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Set by the environment, and so not to be changed here: {variables}.</source>
        <translation>Fijado por el entorno y, por tanto, no modificable aquí: {variables}.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache and logs</source>
        <translation>Caché y registros</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much of the disk is taken by what can be removed without harm.</source>
        <translation>Cuánto ocupa en el disco lo que se puede eliminar sin perjuicio.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Removes downloads that were broken off, remembered checksums and logs, after asking.</source>
        <translation>Elimina, tras preguntar, las descargas interrumpidas, las sumas de comprobación recordadas y los registros.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cl&amp;ear…</source>
        <translation>&amp;Vaciar…</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache:</source>
        <translation>Caché:</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much the engine&apos;s libraries write to the log. Choose debug to look for a fault.</source>
        <translation>Cuánto escriben en el registro las bibliotecas del motor. Elija debug para buscar un fallo.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Open the lo&amp;g folder</source>
        <translation>Abrir la carpeta de re&amp;gistros</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Shows the folder of the logs.</source>
        <translation>Muestra la carpeta de los registros.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>&amp;Log level:</source>
        <translation>Nivel de &amp;registro:</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Measuring the cache</source>
        <translation>Midiendo la caché</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Downloads that were broken off begin anew then, downloaded bundles are read once more before they are used, and the logs of failed jobs are gone. Complete bundles stay.</source>
        <translation>Las descargas interrumpidas empezarán entonces de nuevo, los paquetes descargados se leerán una vez más antes de usarse, y los registros de trabajos fallidos se perderán. Los paquetes completos se quedan.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clear the cache?</source>
        <translation>¿Vaciar la caché?</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clearing the cache</source>
        <translation>Vaciando la caché</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>downloads that were broken off</source>
        <translation>descargas interrumpidas</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>checksums</source>
        <translation>sumas de comprobación</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>logs</source>
        <translation>registros</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what went wrong</source>
        <translation>lo que salió mal</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what may go wrong as well</source>
        <translation>también lo que puede salir mal</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what is done, too</source>
        <translation>también lo que se hace</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>everything, to look for a fault</source>
        <translation>todo, para buscar un fallo</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>The engine is not set up yet, so nothing can be computed.</source>
        <translation>El motor aún no está configurado, así que no se puede calcular nada.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up the engine…</source>
        <translation>Configurar el motor…</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>vlmsr&apos;s engine is to be set up once: 2 to 7 GB, some minutes.</source>
        <translation>El motor de vlmsr se configura una vez: de 2 a 7 GB, unos minutos.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Then makes the layer finer, with what the dock proposes.</source>
        <translation>Después hace la capa más fina, con lo que propone el panel.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up and try on {layer}</source>
        <translation>Configurar y probar con {layer}</translation>
    </message>
    <message>
        <source>A GeoTIFF.</source>
        <translation type="vanished">Un GeoTIFF.</translation>
    </message>
    <message>
        <source>Correct it in Settings &gt; Options &gt; Super-resolution (vlmsr), or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation type="vanished">Corríjalo en Configuración &gt; Opciones &gt; Superresolución (vlmsr) o en la variable VLMSR_ENGINE_PYTHON.</translation>
    </message>
    <message>
        <source>Hundreds of steps, as published: for comparison, very slow without a GPU.</source>
        <translation type="vanished">Cientos de pasos, como se publicó: para comparar, muy lento sin GPU.</translation>
    </message>
    <message>
        <source>It is made of public models. By downloading it you accept their licences:</source>
        <translation type="vanished">Está hecho de modelos públicos. Al descargarlo acepta usted sus licencias:</translation>
    </message>
    <message>
        <source>Made from &apos;{source}&apos; by a model (AI-generated): {finer}.</source>
        <translation type="vanished">Hecho a partir de «{source}» por un modelo (generado por IA): {finer}.</translation>
    </message>
    <message>
        <source>New jobs</source>
        <translation type="vanished">Trabajos nuevos</translation>
    </message>
    <message>
        <source>Super-resolution (vlmsr)</source>
        <translation type="vanished">Superresolución (vlmsr)</translation>
    </message>
    <message>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; Super-resolution (vlmsr) or by the environment variable {variable}.</source>
        <translation type="vanished">El motor aún no tiene un entorno de Python, así que no se puede calcular nada. Cree uno: ejecute una vez el algoritmo «Configurar el motor» (vlmsr:setupengine), o scripts/demo en la carpeta del complemento ({folder}); o indique un Python en el que esté instalado el motor en Configuración &gt; Opciones &gt; Superresolución (vlmsr) o con la variable de entorno {variable}.</translation>
    </message>
    <message>
        <source>The most likely image, nothing drawn: for measuring, classification and large areas.</source>
        <translation type="vanished">La imagen más probable, sin nada dibujado: para medir, clasificar y grandes superficies.</translation>
    </message>
    <message>
        <source>What is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation type="vanished">Lo que es más fino que los píxeles de esa imagen no se midió, sino que se parece a lo que muestran lugares así: no mida, cuente ni demuestre nada con ello.</translation>
    </message>
    <message>
        <source>a part of it, or all, {scale} times finer</source>
        <translation type="vanished">una parte de ella, o toda, {scale} veces más fina</translation>
    </message>
    <message>
        <source>finer</source>
        <translation type="vanished">más fina</translation>
    </message>
    <message>
        <source>vlmsr: how long it will take</source>
        <translation type="vanished">vlmsr: cuánto tardará</translation>
    </message>
    <message>
        <source>{folder} is no model bundle, so it is left alone.</source>
        <translation type="vanished">{folder} no es un paquete de modelo, así que no se toca.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>vlmsr</name>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} does not lie in the folder of bundles, {bundles}, so it is left alone. Delete it by hand.</source>
        <translation>{folder} ne se trouve pas dans le dossier des paquets, {bundles}, et n’est donc pas touché. Supprimez-le à la main.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} is no model bundle, so it is left alone. Delete it by hand.</source>
        <translation>{folder} n’est pas un paquet de modèle et n’est donc pas touché. Supprimez-le à la main.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{path} can&apos;t be removed: {error}. End the jobs that use it, or delete it by hand.</source>
        <translation>{path} ne peut pas être supprimé : {error}. Arrêtez les tâches qui l’utilisent, ou supprimez-le à la main.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine could not list its bundles (exit code {code}). Check the engine. It said:</source>
        <translation>Le moteur n’a pas pu lister ses paquets (code de sortie {code}). Vérifiez le moteur. Il a dit :</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine again.</source>
        <translation>Le Python du moteur, {python}, ne peut pas être lancé : {error}. Configurez de nouveau le moteur.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer has no field &apos;{field}&apos;. Take the layer that vlmsr:describe makes, or add a text field of that name.</source>
        <translation>La couche de descriptions n’a pas de champ « {field} ». Prenez la couche que crée vlmsr:describe, ou ajoutez un champ texte de ce nom.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer says nothing: all its captions are empty. Fill the field &apos;{field}&apos;, or leave CAPTIONS empty.</source>
        <translation>La couche de descriptions ne dit rien : toutes ses descriptions sont vides. Remplissez le champ « {field} », ou laissez CAPTIONS vide.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>{message}. Choose another file or format for the captions, or leave that output empty.</source>
        <translation>{message}. Choisissez un autre fichier ou un autre format pour les descriptions, ou laissez cette sortie vide.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>caption layer</source>
        <translation>couche de descriptions</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>Feature {id} of the caption layer has no polygon. Delete it, or draw one.</source>
        <translation>L’entité {id} de la couche de descriptions n’a pas de polygone. Supprimez-la, ou dessinez-en un.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>HTML files</source>
        <translation>Fichiers HTML</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>JSON files</source>
        <translation>Fichiers JSON</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Number of faults</source>
        <translation>Nombre de défauts</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, in words</source>
        <translation>Constat, en mots</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, as JSON</source>
        <translation>Constat, en JSON</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Check the engine</source>
        <translation>Vérifier le moteur</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>test,diagnosis,environment,python,torch,cuda,gpu,memory,self-test,super-resolution</source>
        <translation>test,diagnostic,environnement,python,torch,cuda,gpu,carte graphique,mémoire,autotest,super-résolution,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Says whether the engine can compute on this computer, and what to do where it can&apos;t.</source>
        <translation>Dit si le moteur peut calculer sur cet ordinateur, et que faire sinon.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_run.py"/>
        <location filename="../algorithms/polygons.py"/>
        <source>Cancelled: nothing was written.</source>
        <translation>Annulé : rien n’a été écrit.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine).</source>
        <translation>Exécutez « Configurer le moteur » (vlmsr:setupengine).</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python is {path}.</source>
        <translation>Le Python du moteur est {path}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}.</source>
        <translation>Le Python du moteur, {python}, ne peut pas être lancé : {error}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine) with ANEW.</source>
        <translation>Exécutez « Configurer le moteur » (vlmsr:setupengine) avec ANEW.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine broke down while it was looking at itself (exit code {code}). It ended with:</source>
        <translation>Le moteur s’est arrêté brutalement pendant son autotest (code de sortie {code}). Il s’est terminé par :</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path}, which you named as the engine&apos;s Python, does not exist; {python} is used.</source>
        <translation>{path}, que vous avez indiqué comme Python du moteur, n’existe pas ; {python} est utilisé.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Correct it in Settings &gt; Options &gt; vlmsr, or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation>Corrigez-le dans Préférences &gt; Options &gt; vlmsr, ou dans la variable d’environnement VLMSR_ENGINE_PYTHON.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path} can&apos;t be written: {error}. Choose another place.</source>
        <translation>{path} ne peut pas être écrit : {error}. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>vlmsr: the engine on this computer</source>
        <translation>vlmsr : le moteur sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Looks at the engine&apos;s Python, its packages, the device, memory and model bundles, and makes a small picture finer to see that it works and how long it takes. Beside each fault stands its cure.</source>
        <translation>Examine le Python du moteur, ses paquets, le périphérique, la mémoire et les paquets de modèles, et affine une petite image pour voir si cela fonctionne et combien de temps cela prend. À côté de chaque défaut se trouve son remède.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>When you report a problem, add the report. The paths in it are those of the engine and of model bundles.</source>
        <translation>Quand vous signalez un problème, joignez le rapport. Les chemins qu’il contient sont ceux du moteur et des paquets de modèles.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>auto is what jobs take. Another one shows whether it could be used.</source>
        <translation>auto est ce que prennent les tâches. Un autre montre s’il pourrait être utilisé.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>A page (.html), or everything for a program to read (.json).</source>
        <translation>Une page (.html), ou tout ce qu’un programme peut lire (.json).</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Image to describe</source>
        <translation>Image à décrire</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Times finer</source>
        <translation>Facteur d’affinement</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <location filename="../ui/dock/captions_panel.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Captions</source>
        <translation>Descriptions</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Polygons with the fields tile, caption, confidence and model, to be read, corrected and given to Upscale.</source>
        <translation>Des polygones avec les champs tile, caption, confidence et model, à lire, à corriger et à donner à Affiner.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Number of captions</source>
        <translation>Nombre de descriptions</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Describe (captions for super-resolution)</source>
        <translation>Décrire (textes pour la super-résolution)</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>super-resolution,caption,description,vision-language model,land cover</source>
        <translation>super-résolution,super-resolution,légende,description,modèle vision-langage,occupation du sol</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Says in words what each place of an image shows, as stage 2 of Upscale is told.</source>
        <translation>Dit en mots ce que montre chaque lieu d’une image, comme l’apprend l’étape 2 d’« Affiner ».</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>captions</source>
        <translation>descriptions</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>What each place of an image shows, in the words of a model.</source>
        <translation>Ce que montre chaque endroit d’une image, selon les mots d’un modèle.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Cuts the image into the windows that stage 2 of &lt;i&gt;Upscale&lt;/i&gt; works on, and says what each shows: land cover, texture, the direction of lines. Below a certain confidence it says only what can be measured.</source>
        <translation>Découpe l’image en fenêtres, celles sur lesquelles travaille l’étape 2 d’&lt;i&gt;Affiner&lt;/i&gt;, et dit ce que montre chacune : occupation du sol, texture, direction des lignes. En dessous d’une certaine certitude, il ne dit que ce qui peut être mesuré.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Correct the field &lt;i&gt;caption&lt;/i&gt; where it is wrong, and give the layer to &lt;i&gt;Upscale&lt;/i&gt; as CAPTIONS: your words then take the place of the model&apos;s. You may also draw polygons of your own; each place takes the words of the one that covers it most.</source>
        <translation>Corrigez le champ &lt;i&gt;caption&lt;/i&gt; là où il est faux, et donnez la couche à &lt;i&gt;Affiner&lt;/i&gt; comme CAPTIONS : vos mots prennent alors la place de ceux du modèle. Vous pouvez aussi dessiner vos propres polygones ; chaque lieu prend les mots de celui qui le couvre le plus.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} has no name of a GeoTIFF. Give it a name that ends with .tif.</source>
        <translation>La sortie {path} n’a pas un nom de GeoTIFF. Donnez-lui un nom qui se termine par .tif.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output is the input itself ({path}), which would be lost. Choose another name for it.</source>
        <translation>La sortie est l’entrée elle-même ({path}), qui serait perdue. Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is read here, and would be lost. Choose another name for it.</source>
        <translation>La sortie {path} est lue ici, et serait perdue. Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another folder for the output.</source>
        <translation>Le dossier {folder} n’existe pas. Créez-le, ou choisissez un autre dossier pour la sortie.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is a folder. Give the name of a file.</source>
        <translation>La sortie {path} est un dossier. Donnez le nom d’un fichier.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>Nothing may be written in the folder {folder}. Choose another folder for the output.</source>
        <translation>L’écriture dans le dossier {folder} est refusée. Choisissez un autre dossier pour la sortie.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Extent (the whole image, if empty)</source>
        <translation>Emprise (vide : toute l’image)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Red, green and blue band (as the layer is drawn, if empty)</source>
        <translation>Bandes rouge, verte et bleue (vide : comme la couche est affichée)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Model bundle</source>
        <translation>Paquet de modèle</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Precision</source>
        <translation>Précision de calcul</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock_entry.py"/>
        <source>Super-resolution</source>
        <translation>Super-résolution</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; vlmsr or by the environment variable {variable}.</source>
        <translation>Le moteur n’a pas encore d’environnement Python, rien ne peut donc être calculé. Créez-en un : exécutez une fois l’algorithme Configurer le moteur (vlmsr:setupengine), ou scripts/demo dans le dossier de l’extension ({folder}) ; ou indiquez, dans Préférences &gt; Options &gt; vlmsr ou par la variable d’environnement {variable}, un Python où le moteur est installé.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>What these name now does not exist: {paths}.</source>
        <translation>Ce qui est indiqué là n’existe pas : {paths}.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named in the options</source>
        <translation>indiqué dans les options</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named by the environment variable {variable}</source>
        <translation>indiqué par la variable d’environnement {variable}</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by Set up the engine</source>
        <translation>créé par « Configurer le moteur »</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by scripts/demo in the plugin&apos;s folder</source>
        <translation>créé par scripts/demo dans le dossier de l’extension</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Engine {version} computes on {device} in {precision}.</source>
        <translation>Le moteur {version} calcule sur {device} en {precision}.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>It needs about {n:.1f} GiB of memory.</source>
        <translation>Il lui faut environ {n:.1f} Gio de mémoire.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>{stage}, {time} left</source>
        <translation>{stage}, encore {time}</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <location filename="../ui/bundle_download.py"/>
        <source>Asking what there is to download</source>
        <translation>Recherche de ce qui peut être téléchargé</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Downloading</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Computing the finer image</source>
        <translation>Calcul de l’image plus fine</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Describing what it shows</source>
        <translation>Description de ce qu’elle montre</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Refining it</source>
        <translation>Affinement de l’image</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Completing the file</source>
        <translation>Finalisation du fichier</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Making the coarse image</source>
        <translation>Création de l’image grossière</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Measuring</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Looking at windows</source>
        <translation>Examen des fenêtres</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} s</source>
        <translation>environ {n} s</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} min</source>
        <translation>environ {n} min</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {h} h {m} min</source>
        <translation>environ {h} h {m} min</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine says that it has finished, but {output} is not there. Try another folder.</source>
        <translation>Le moteur dit avoir terminé, mais {output} n’est pas là. Essayez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine broke down (exit code {code}). Run it again; if it breaks down again, run Check the engine (vlmsr:checkengine), and report what that finds with the log.</source>
        <translation>Le moteur s’est arrêté brutalement (code de sortie {code}). Relancez-le ; si cela se reproduit, exécutez « Vérifier le moteur » (vlmsr:checkengine) et signalez son constat avec le journal.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine has said nothing for {seconds:.0f} seconds and was ended. Try again.</source>
        <translation>Le moteur n’a rien dit pendant {seconds:.0f} secondes et a été arrêté. Réessayez.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>It left no log.</source>
        <translation>Il n’a pas laissé de journal.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>Its log ({path}) ends with:</source>
        <translation>Son journal ({path}) se termine par :</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>What is done is kept beside {output}: run it again with the same settings, and it goes on.</source>
        <translation>Ce qui est fait est conservé à côté de {output} : relancé avec les mêmes réglages, le calcul reprend là.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>{path} is left over and can&apos;t be removed: {error}. Delete it by hand.</source>
        <translation>{path} est resté et ne peut pas être supprimé : {error}. Supprimez-le à la main.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_session.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Make its environment anew.</source>
        <translation>Le Python du moteur, {python}, ne peut pas être lancé : {error}. Recréez son environnement.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Log: {path}</source>
        <translation>Journal : {path}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment can&apos;t be made in {folder}: {error}. Check that the folder is yours and the disk has room.</source>
        <translation>L’environnement ne peut pas être créé dans {folder} : {error}. Vérifiez que le dossier est à vous et qu’il reste de la place sur le disque.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at this computer</source>
        <translation>Examen de cet ordinateur</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Torch&apos;s CUDA build stays, although no NVIDIA card answers now.</source>
        <translation>La version CUDA de torch reste, bien qu’aucune carte NVIDIA ne réponde à présent.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Where torch comes from is up to pip&apos;s configuration. The usual index brings CUDA&apos;s libraries along on Linux, some gigabytes that a processor has no use for: TORCH_INDEX with the address of PyTorch&apos;s wheels for &apos;cpu&apos; saves them.</source>
        <translation>L’origine de torch dépend de la configuration de pip. L’index habituel apporte sous Linux les bibliothèques de CUDA, quelques gigaoctets dont un processeur n’a que faire : TORCH_INDEX avec l’adresse des wheels de PyTorch pour « cpu » les évite.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is complete and current: Python {python} in {folder}.</source>
        <translation>L’environnement est complet et à jour : Python {python} dans {folder}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The engine&apos;s environment is ready: Python {python}, torch {torch}, {n} packages, in {folder}.</source>
        <translation>L’environnement du moteur est prêt : Python {python}, torch {torch}, {n} paquets, dans {folder}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>{error}. Install the plugin again.</source>
        <translation>{error}. Réinstallez l’extension.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The folder WHEELS, {folder}, does not exist. Choose one with wheels in it.</source>
        <translation>Le dossier WHEELS, {folder}, n’existe pas. Choisissez-en un qui contient des wheels.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking for a Python</source>
        <translation>Recherche d’un Python</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is made with {python}.</source>
        <translation>L’environnement est créé avec {python}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment needs about {needed:.1f} GiB in {folder}, and {free:.1f} GiB are free. Free some space and set up again.</source>
        <translation>L’environnement demande environ {needed:.1f} Gio dans {folder}, et {free:.1f} Gio sont libres. Libérez de la place et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Copying the environment that is there</source>
        <translation>Copie de l’environnement existant</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Making an environment</source>
        <translation>Création d’un environnement</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>No environment could be made</source>
        <translation>Aucun environnement n’a pu être créé</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing torch</source>
        <translation>Installation de torch</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing the other packages</source>
        <translation>Installation des autres paquets</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at torch</source>
        <translation>Examen de torch</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Downloading {what}</source>
        <translation>Téléchargement de {what}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>pip failed</source>
        <translation>pip a échoué</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>exit code {code}</source>
        <translation>code de sortie {code}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>The new environment can&apos;t take the place of the old one, {folder}: {error}. Let running jobs end and set up again.</source>
        <translation>Le nouvel environnement ne peut pas prendre la place de l’ancien, {folder} : {error}. Laissez finir les tâches en cours et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>Another set-up is at work in {folder}. Let it end first.</source>
        <translation>Une autre configuration est en cours dans {folder}. Laissez-la d’abord finir.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.1f} GiB of memory</source>
        <translation>{n:.1f} Gio de mémoire</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.3g} megapixels</source>
        <translation>{n:.3g} mégapixels</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {memory}; the time is told once it runs</source>
        <translation>{size}, {memory} ; la durée est indiquée une fois le calcul lancé</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {time}, {memory}</source>
        <translation>{size}, {time}, {memory}</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Image: a reference, the coarse one of a pair, or a ready result</source>
        <translation>Image : une référence, l’image grossière d’une paire, ou un résultat prêt</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Reference (the image itself, if empty)</source>
        <translation>Référence (vide : l’image elle-même)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Times coarser, where the image is the reference</source>
        <translation>Facteur de dégradation, si l’image est la référence</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Sensor model that makes it coarser</source>
        <translation>Modèle de capteur pour la dégradation</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Preset to make it finer with</source>
        <translation>Réglage pour l’affinement</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Table of the figures</source>
        <translation>Tableau des chiffres</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Figures with their meaning</source>
        <translation>Chiffres avec leur signification</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>What a ready result was made of</source>
        <translation>De quoi un résultat prêt a été tiré</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Stages (base: without refinement)</source>
        <translation>Étapes (base : sans raffinement)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Windows to show</source>
        <translation>Nombre de fenêtres à montrer</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Folder of weights (lpips, sam, clip)</source>
        <translation>Dossier des poids (lpips, sam, clip)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Evaluate (quality against a reference)</source>
        <translation>Évaluer (qualité par rapport à une référence)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>super-resolution,quality,evaluation,accuracy,PSNR,SSIM,LPIPS,ERGAS,spectral angle,reference,report</source>
        <translation>super-résolution,super-resolution,qualité,évaluation,exactitude,PSNR,SSIM,LPIPS,ERGAS,angle spectral,référence,rapport</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Measures a finer image against a reference and writes a report with figures and pictures.</source>
        <translation>Compare une image plus fine à une référence et écrit un rapport avec des chiffres et des images.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR over bicubic interpolation, dB</source>
        <translation>Gain de PSNR sur l’interpolation bicubique, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Energy of fine detail over the reference&apos;s</source>
        <translation>Énergie des détails fins rapportée à la référence</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Distance of spectra, dB</source>
        <translation>Distance des spectres, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Coherence of edges</source>
        <translation>Cohérence des contours</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Displacement of edges, input pixels</source>
        <translation>Déplacement des contours, pixels d’entrée</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Mean absolute difference from the input, averaged back (DN)</source>
        <translation>Écart absolu moyen à l’entrée, après retour par moyenne (DN)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>ERGAS</source>
        <translation>ERGAS</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Spectral angle, degrees</source>
        <translation>Angle spectral, degrés</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Improvement (opensr-test)</source>
        <translation>Amélioration (opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Omission (opensr-test)</source>
        <translation>Omission (opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Hallucination (opensr-test)</source>
        <translation>Hallucination (opensr-test)</translation>
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
        <translation>Mesure la qualité d’une image plus fine sur vos propres données, et écrit un rapport avec des chiffres, des images et une carte des erreurs. L’interpolation bicubique est mesurée à côté.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;One image alone&lt;/b&gt; is a reference: it is made coarser by a sensor model, made finer again as &lt;i&gt;Upscale&lt;/i&gt; does it, and compared with itself.</source>
        <translation>&lt;b&gt;Une image seule&lt;/b&gt; est une référence : elle est dégradée par un modèle de capteur, affinée comme le fait &lt;i&gt;Affiner&lt;/i&gt;, et comparée à elle-même.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: an image whose pixels are 2, 4 or 8 times as large as the reference&apos;s is made finer and compared with it; one whose pixels are as large is taken as a ready result, whoever made it. The two need not lie on the same pixels, but must overlap and have a CRS.</source>
        <translation>&lt;b&gt;Avec une référence&lt;/b&gt; : une image dont les pixels sont 2, 4 ou 8 fois plus grands que ceux de la référence est affinée et comparée à elle ; une image dont les pixels sont aussi grands est prise pour un résultat prêt, quel qu’en soit l’auteur. Les deux n’ont pas à tomber sur les mêmes pixels, mais doivent se chevaucher et avoir un SCR.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Nodata&lt;/b&gt; and what is transparent is left out of all measures. 8 bit is measured in digital numbers, with 255 as the peak; other types with the range of the reference as peak.</source>
        <translation>&lt;b&gt;Nodata&lt;/b&gt; et ce qui est transparent sont exclus de toutes les mesures. Le 8 bits est mesuré en valeurs numériques, avec 255 pour maximum ; les autres types avec l’étendue de la référence pour maximum.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Measures that need weights or packages&lt;/b&gt; which are not there are reported as not computed, with the reason. Nothing is ever fetched. The page docs/evaluate.md says what to put where.</source>
        <translation>&lt;b&gt;Les mesures qui demandent des poids ou des paquets&lt;/b&gt; absents sont signalées comme non calculées, avec la raison. Rien n’est jamais téléchargé. La page docs/evaluate.md dit où mettre quoi.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A reference, the coarse image of a pair, or a ready result. A raster file that GDAL reads.</source>
        <translation>Une référence, l’image grossière d’une paire, ou un résultat prêt. Un fichier raster que GDAL lit.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The part of the image to judge, in any CRS, widened to whole pixels.</source>
        <translation>La partie de l’image à juger, dans n’importe quel SCR, élargie à des pixels entiers.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>What the image is compared with. Empty: the image is the reference itself.</source>
        <translation>Ce à quoi l’image est comparée. Vide : l’image est elle-même la référence.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The image that a ready result was made of: then the report also says how far the two agree.</source>
        <translation>L’image dont un résultat prêt a été tiré : le rapport dit alors aussi à quel point les deux s’accordent.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How much coarser the reference is made: 2, 4 or 8. Without effect for a pair, which has a scale of its own.</source>
        <translation>De combien la référence est dégradée : 2, 4 ou 8. Sans effet pour une paire, qui a son propre rapport.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How the reference is made coarser. clean: bicubic, the field&apos;s convention. optical: blur and averaging. noisy: with noise as well. compressed: with JPEG as well, 8 bit only.</source>
        <translation>Comment la référence est dégradée. clean : bicubique, l’usage du domaine. optical : flou et moyenne. noisy : avec du bruit en plus. compressed : avec du JPEG en plus, 8 bits seulement.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of Upscale. both: with refinement, where the preset has it. base: stage 1 alone.</source>
        <translation>D’« Affiner ». both : avec raffinement, là où le réglage en a. base : l’étape 1 seule.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How many windows are shown, and looked at by the measures that take long.</source>
        <translation>Combien de fenêtres sont montrées, et examinées par les mesures qui prennent du temps.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A folder that holds the folders lpips, sam and clip, as far as you have them.</source>
        <translation>Un dossier qui contient les dossiers lpips, sam et clip, pour autant que vous les ayez.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of what is drawn, and of the sensor&apos;s noise.</source>
        <translation>Pour ce qui est dessiné, et pour le bruit du capteur.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>One HTML file that needs nothing else: show it to a colleague.</source>
        <translation>Un seul fichier HTML qui n’a besoin de rien d’autre : montrez-le à un collègue.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures as CSV, one row each for the result, bicubic and the reference.</source>
        <translation>Les chiffres en CSV, une ligne pour le résultat, une pour le bicubique et une pour la référence.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures with their meaning, the reasons of those that are not there, and the settings.</source>
        <translation>Les chiffres avec leur signification, les raisons de ceux qui manquent, et les réglages.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_parameters.py"/>
        <source>The folder of weights {folder} does not exist. Choose one, or leave it empty.</source>
        <translation>Le dossier des poids, {folder}, n’existe pas. Choisissez-en un, ou laissez-le vide.</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Example: NDVI of a finer image, compared</source>
        <translation>Exemple : NDVI d’une image plus fine, comparé</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>A model to learn from: makes an image finer, computes NDVI of it and of the original, and compares the two.</source>
        <translation>Un modèle pour apprendre : affine une image, en calcule le NDVI ainsi que celui de l’original, et compare les deux.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine with ANEW.</source>
        <translation>Le Python du moteur, {python}, ne peut pas être lancé : {error}. Configurez le moteur avec ANEW.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s environment is ready, but its model could not be fetched.</source>
        <translation>L’environnement du moteur est prêt, mais son modèle n’a pas pu être récupéré.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine broke down. It ended with: {lines}</source>
        <translation>Le moteur s’est arrêté brutalement. Il s’est terminé par : {lines}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>super-resolution</source>
        <translation>super-résolution</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Of the model: {licence}</source>
        <translation>Du modèle : {licence}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>What was done, before and after, and how far to trust it.</source>
        <translation>Ce qui a été fait, avant et après, et jusqu’où s’y fier.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Made from &apos;{source}&apos; by a model (AI-generated).</source>
        <translation>Créé à partir de « {source} » par un modèle (généré par IA).</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Here it is {scale} times finer, and what is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation>Ici, elle est {scale} fois plus fine, et ce qui est plus fin que les pixels de cette image n’a pas été mesuré, mais ressemble à ce que sont de tels lieux : ne mesurez, ne comptez et ne prouvez rien avec.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>{time}: made from &apos;{source}&apos; by vlmsr.</source>
        <translation>{time} : tiré de « {source} » par vlmsr.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Agreement with the input: {agreement} digital numbers of mean absolute difference, averaged back.</source>
        <translation>Accord avec l’entrée : {agreement} valeurs numériques d’écart absolu moyen, après retour par moyenne.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Version of vlmsr</source>
        <translation>Version de vlmsr</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Preset</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Drawn detail</source>
        <translation>Détail dessiné</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 1</source>
        <translation>Pas de l’étape 1</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Scheduler</source>
        <translation>Ordonnanceur</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 2</source>
        <translation>Pas de l’étape 2</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Tau</source>
        <translation>Tau</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Other bands</source>
        <translation>Autres bandes</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Error that the confidence is about</source>
        <translation>Erreur à laquelle se rapporte la confiance</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>mask layer</source>
        <translation>couche de masque</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The mask layer has no polygon. Draw one around what is to be done, choose other features, or leave {name} empty.</source>
        <translation>La couche de masque n’a pas de polygone. Dessinez-en un autour de ce qui est à faire, choisissez d’autres entités, ou laissez {name} vide.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The polygons of the mask lie outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose polygons that overlap it, and check the CRS of both layers.</source>
        <translation>Les polygones du masque sont en dehors de la couche « {layer} », qui couvre {extent} en {crs}. Choisissez des polygones qui la chevauchent, et vérifiez le SCR des deux couches.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <location filename="../algorithms/source.py"/>
        <source>an unknown CRS</source>
        <translation>un SCR inconnu</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Free some space and set up again.</source>
        <translation>Libérez de la place et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A proxy or virus scanner of your organisation puts its own certificate in between. Name its certificate file by the environment variable PIP_CERT, or bring the wheels in a folder (WHEELS).</source>
        <translation>Un proxy ou un antivirus de votre organisation intercale son propre certificat. Indiquez son fichier de certificat par la variable d’environnement PIP_CERT, ou apportez les wheels dans un dossier (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the proxy in QGIS (Settings &gt; Options &gt; Network), or bring the wheels in a folder (WHEELS).</source>
        <translation>Vérifiez le proxy dans QGIS (Préférences &gt; Options &gt; Réseau), ou apportez les wheels dans un dossier (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>pip can&apos;t use a SOCKS proxy: enter an HTTP proxy in QGIS, or bring the wheels in a folder (WHEELS).</source>
        <translation>pip ne peut pas utiliser un proxy SOCKS : saisissez un proxy HTTP dans QGIS, ou apportez les wheels dans un dossier (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the network and, behind a proxy, QGIS&apos;s proxy settings (Settings &gt; Options &gt; Network); or bring the wheels in a folder (WHEELS).</source>
        <translation>Vérifiez le réseau et, derrière un proxy, les réglages de proxy de QGIS (Préférences &gt; Options &gt; Réseau) ; ou apportez les wheels dans un dossier (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A download was damaged. Set up again; if it fails again, empty pip&apos;s cache: python -m pip cache purge.</source>
        <translation>Un téléchargement était endommagé. Configurez de nouveau ; si cela échoue encore, videz le cache de pip : python -m pip cache purge.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>The path is too long for this Windows: enable long paths, or use a QGIS profile in a shorter folder.</source>
        <translation>Le chemin est trop long pour ce Windows : activez les chemins longs, ou utilisez un profil QGIS dans un dossier plus court.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Another program holds the file, often a virus scanner, or the folder is not yours: set up again, or make an exception for it.</source>
        <translation>Un autre programme retient le fichier, souvent un antivirus, ou le dossier n’est pas à vous : configurez de nouveau, ou faites une exception pour lui.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>There is no wheel of it for this Python and system: choose another PYTHON, fill the folder WHEELS, or check TORCH_INDEX and the index that pip is configured with.</source>
        <translation>Il n’en existe pas de wheel pour ce Python et ce système : choisissez un autre PYTHON, remplissez le dossier WHEELS, ou vérifiez TORCH_INDEX et l’index avec lequel pip est configuré.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>it said nothing</source>
        <translation>il n’a rien dit</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Its log says more.</source>
        <translation>Son journal en dit plus.</translation>
    </message>
    <message>
        <location filename="../algorithms/polygons.py"/>
        <source>The {called} can&apos;t be brought from {theirs} to the CRS of the image ({ours}): {error}. Check the CRS of both layers, or save the {called} in that of the image first.</source>
        <translation>La {called} ne peut pas être convertie de {theirs} vers le SCR de l’image ({ours}) : {error}. Vérifiez le SCR des deux couches, ou enregistrez d’abord la {called} dans celui de l’image.</translation>
    </message>
    <message>
        <location filename="../algorithms/provider.py"/>
        <source>vlmsr, super-resolution of overhead images</source>
        <translation>vlmsr, super-résolution d’images aériennes et satellitaires</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{path} can&apos;t be used: {why}. {offer}</source>
        <translation>{path} ne peut pas être utilisé : {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>none was found</source>
        <translation>aucun n’a été trouvé</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>There is no suitable Python for the engine ({looked}). {offer}</source>
        <translation>Il n’y a pas de Python qui convienne au moteur ({looked}). {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is neither called python nor uv</source>
        <translation>il ne s’appelle ni python ni uv</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it belongs to QGIS</source>
        <translation>il appartient à QGIS</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it does not start ({why})</source>
        <translation>il ne démarre pas ({why})</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is Python {version}</source>
        <translation>c’est Python {version}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is another kind of Python, for which there are no packages</source>
        <translation>c’est une autre sorte de Python, pour laquelle il n’y a pas de paquets</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it has {n} bits, and torch needs 64</source>
        <translation>il a {n} bits, et torch en demande 64</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is made for Intel processors, for which there is no torch any more</source>
        <translation>il est fait pour les processeurs Intel, pour lesquels il n’y a plus de torch</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it lacks {names} (on Debian and Ubuntu: apt-get install python3-venv)</source>
        <translation>il lui manque {names} (sous Debian et Ubuntu : apt-get install python3-venv)</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} brings Python {version}.</source>
        <translation>{uv} apporte Python {version}.</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} can&apos;t be started: {error}. {offer}</source>
        <translation>{uv} ne peut pas être lancé : {error}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} could bring no Python: {why}. {offer}</source>
        <translation>{uv} n’a pu apporter aucun Python : {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>Install Python {oldest} to {newest} with its venv module and name it as PYTHON, or name uv there: it brings one.</source>
        <translation>Installez Python {oldest} à {newest} avec son module venv et indiquez-le comme PYTHON, ou indiquez-y uv : il en apporte un.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>The environment variable {variable} is &apos;{value}&apos;, which is none of {choices}; it is ignored.</source>
        <translation>La variable d’environnement {variable} vaut « {value} », qui ne fait pas partie de {choices} ; elle est ignorée.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>the whole numbers 0 to {most}</source>
        <translation>les nombres entiers de 0 à {most}</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Build of torch</source>
        <translation>Version compilée de torch</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Folder of wheels to install from, without any network</source>
        <translation>Dossier de wheels d’où installer, sans aucun réseau</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Also fetch the model lite (53 MB), where the plugin came without it</source>
        <translation>Récupérer aussi le modèle lite (53 Mo), si l’extension est venue sans lui</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Python to make it with, or uv (found by itself, if empty)</source>
        <translation>Python avec lequel le créer, ou uv (vide : recherché automatiquement)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Index of torch&apos;s wheels (pip&apos;s own configuration, if empty)</source>
        <translation>Index des wheels de torch (vide : configuration de pip)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Make it anew, also where it is complete</source>
        <translation>Le recréer, même s’il est complet</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>The engine&apos;s Python</source>
        <translation>Le Python du moteur</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/dock/dock.py"/>
        <source>Set up the engine</source>
        <translation>Configurer le moteur</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>install,environment,python,torch,cuda,pip,set-up,super-resolution</source>
        <translation>installation,environnement,python,torch,cuda,pip,configuration,super-résolution,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in. QGIS&apos;s own Python is left alone.</source>
        <translation>Crée l’environnement Python dans lequel le moteur calcule. Le Python de QGIS n’est pas touché.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>QGIS has no profile folder here. Start it with a profile, and set up again.</source>
        <translation>QGIS n’a pas de dossier de profil ici. Lancez-le avec un profil, et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled. The environment that was there before, if any, is unchanged; set up again to begin anew.</source>
        <translation>Annulé. L’environnement qui existait éventuellement est inchangé ; configurez de nouveau pour recommencer.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>{used} is used all the same, because the setting vlmsr/engine_python or the variable VLMSR_ENGINE_PYTHON names it. Empty that to use the new environment.</source>
        <translation>{used} est quand même utilisé, parce que le paramètre vlmsr/engine_python ou la variable VLMSR_ENGINE_PYTHON l’indique. Videz-le pour utiliser le nouvel environnement.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Fetching the model lite: {n} %</source>
        <translation>Récupération du modèle lite : {n} %</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled: the environment is ready, and its model is not. Set up again, and it goes on there.</source>
        <translation>Annulé : l’environnement est prêt, son modèle ne l’est pas. Configurez de nouveau, et cela reprend là.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in, in your QGIS profile: PyTorch and what else is needed, in the versions that vlmsr is tested with. &lt;b&gt;QGIS&apos;s own Python is not touched.&lt;/b&gt; About 2 GB on a computer without an NVIDIA card, about 7 GB with one; some minutes, most of them for downloading.</source>
        <translation>Crée, dans votre profil QGIS, l’environnement Python dans lequel le moteur calcule : PyTorch et ce qu’il faut d’autre, dans les versions avec lesquelles vlmsr est testé. &lt;b&gt;Le Python de QGIS n’est pas touché.&lt;/b&gt; Environ 2 Go sur un ordinateur sans carte NVIDIA, environ 7 Go avec ; quelques minutes, la plupart pour télécharger.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>It can be cancelled and repeated: a complete environment is left alone, an outdated one is brought up to date, and the one that is there stays in use until the new one is complete. It goes by QGIS&apos;s proxy.</source>
        <translation>Cela peut être annulé et répété : un environnement complet est laissé tel quel, un environnement périmé est mis à jour, et celui qui existe reste en usage jusqu’à ce que le nouveau soit complet. Le proxy de QGIS est utilisé.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>&lt;b&gt;Without a network:&lt;/b&gt; on a computer with one, of the same system and Python version, run &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt; in the plugin&apos;s folder, and bring the folder here as WHEELS. Put the model&apos;s zip file into it, too, unless the plugin came with its model.</source>
        <translation>&lt;b&gt;Sans réseau :&lt;/b&gt; sur un ordinateur qui en a un, avec le même système et la même version de Python, exécutez &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt; dans le dossier de l’extension, et apportez le dossier ici comme WHEELS. Mettez-y aussi le fichier zip du modèle, sauf si l’extension est venue avec son modèle.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Look at the result with &lt;i&gt;Check the engine&lt;/i&gt;. When it fails, the message tells the cause and the log.</source>
        <translation>Examinez le résultat avec &lt;i&gt;Vérifier le moteur&lt;/i&gt;. En cas d’échec, le message donne la cause et le journal.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A Python 3.11 to 3.14 with its venv module, or the program uv, which brings one. Empty: an installed Python, else uv from PATH or from the folder of wheels.</source>
        <translation>Un Python 3.11 à 3.14 avec son module venv, ou le programme uv, qui en apporte un. Vide : un Python installé, sinon uv du PATH ou du dossier de wheels.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>auto: CUDA where an NVIDIA card and its driver are good enough for it, Apple&apos;s on a Mac, else the processor&apos;s; the log says which and why. One that is asked for and can&apos;t work is an error.</source>
        <translation>auto : CUDA là où une carte NVIDIA et son pilote sont assez bons pour cela, celle d’Apple sur un Mac, sinon celle du processeur ; le journal dit laquelle et pourquoi. Une version demandée qui ne peut pas fonctionner est une erreur.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A folder with a wheel for each line of engine/requirements.lock. Nothing is fetched from elsewhere then.</source>
        <translation>Un dossier avec un wheel pour chaque ligne de engine/requirements.lock. Rien n’est alors récupéré ailleurs.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Address of an index that torch alone is taken from; {build} in it becomes cpu, cu126 or cu130. For CUDA on Windows it must be PyTorch&apos;s own, which its site names under Get Started.</source>
        <translation>Adresse d’un index d’où seul torch est pris ; {build} y devient cpu, cu126 ou cu130. Pour CUDA sous Windows, ce doit être celui de PyTorch, que son site indique sous Get Started.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>The plugin is small because its model lies beside it: from where the plugin was released, checked by its sha256, into your folder of models, where plugin updates find it again. With WHEELS it is taken from that folder, without any network.</source>
        <translation>L’extension est petite parce que son modèle est à côté : là où l’extension a été publiée. Il est vérifié par son sha256 et placé dans votre dossier de modèles, où les mises à jour de l’extension le retrouvent. Avec WHEELS, il est pris dans ce dossier, sans aucun réseau.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>For an environment that was damaged. What you have installed into it yourself is lost.</source>
        <translation>Pour un environnement endommagé. Ce que vous y avez installé vous-même est perdu.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; is no raster file ({provider} layer), so the engine can&apos;t read it. Save it as GeoTIFF first (right-click the layer &gt; Export &gt; Save As...) and use that file.</source>
        <translation>La couche « {layer} » n’est pas un fichier raster (couche {provider}), le moteur ne peut donc pas la lire. Enregistrez-la d’abord en GeoTIFF (clic droit sur la couche &gt; Exporter &gt; Enregistrer sous…) et utilisez ce fichier.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; lies in the memory of QGIS, where the engine can&apos;t read it. Save it to disk first.</source>
        <translation>La couche « {layer} » est dans la mémoire de QGIS, où le moteur ne peut pas la lire. Enregistrez-la d’abord sur le disque.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent lies outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose an extent that overlaps it, and check the CRS of the extent.</source>
        <translation>L’emprise est en dehors de la couche « {layer} », qui couvre {extent} en {crs}. Choisissez une emprise qui la chevauche, et vérifiez le SCR de l’emprise.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent can&apos;t be brought from {crs} to the CRS of the layer ({layer}): {error}. Give the extent in the layer&apos;s own CRS.</source>
        <translation>L’emprise ne peut pas être convertie de {crs} vers le SCR de la couche ({layer}) : {error}. Donnez l’emprise dans le SCR de la couche.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>There is no raster layer &apos;{layer}&apos; in this project. Give the name or the id of one.</source>
        <translation>Il n’y a pas de couche raster « {layer} » dans ce projet. Donnez le nom ou l’identifiant d’une couche raster.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;What the file of a raster layer says of itself: how vlmsr made it.&lt;/p&gt;&lt;h4&gt;Syntax&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;layer&lt;/i&gt;, &lt;i&gt;tag&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;i&gt;layer&lt;/i&gt;: name or id of a raster layer.&lt;br&gt;&lt;i&gt;tag&lt;/i&gt;: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE or another one of the user guide. NULL where the file does not have it.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;&apos;Made &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) || &apos; times finer by the model &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) &amp;rarr; &apos;Made 4 times finer by the model lite 0.1.0&apos;&lt;/p&gt;</source>
        <translation>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;Ce que le fichier d’une couche raster dit de lui-même : comment vlmsr l’a créé.&lt;/p&gt;&lt;h4&gt;Syntaxe&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;couche&lt;/i&gt;, &lt;i&gt;balise&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;i&gt;couche&lt;/i&gt; : nom ou identifiant d’une couche raster.&lt;br&gt;&lt;i&gt;balise&lt;/i&gt; : AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE ou une autre du guide de l’utilisateur. NULL si le fichier ne l’a pas.&lt;/p&gt;&lt;h4&gt;Exemples&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) || &apos; fois plus fin par le modèle &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) &amp;rarr; &apos;4 fois plus fin par le modèle lite 0.1.0&apos;&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The Apple build of torch runs on Macs alone. Choose BUILD auto, cpu or cuda.</source>
        <translation>La version Apple de torch ne fonctionne que sur les Mac. Choisissez BUILD auto, cpu ou cuda.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>There is no CUDA on a Mac. Choose BUILD auto or apple.</source>
        <translation>Il n’y a pas de CUDA sur un Mac. Choisissez BUILD auto ou apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor was asked for; on a Mac it is the Apple one.</source>
        <translation>La version de torch pour le processeur a été demandée ; sur un Mac, c’est celle d’Apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s Apple build (Metal): this is a Mac with Apple silicon.</source>
        <translation>Version Apple de torch (Metal) : ceci est un Mac à puce Apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because it was asked for.</source>
        <translation>Version de torch pour le processeur, parce qu’elle a été demandée.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>BUILD is cuda, but no NVIDIA card answers (nvidia-smi is missing or fails). Install NVIDIA&apos;s driver, or choose BUILD cpu.</source>
        <translation>BUILD est cuda, mais aucune carte NVIDIA ne répond (nvidia-smi manque ou échoue). Installez le pilote de NVIDIA, ou choisissez BUILD cpu.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor: no NVIDIA card answers here (nvidia-smi).</source>
        <translation>Version de torch pour le processeur : aucune carte NVIDIA ne répond ici (nvidia-smi).</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s CUDA build {tag}: {name} (compute capability {capability}) with driver {driver}.</source>
        <translation>Version CUDA {tag} de torch : {name} (capacité de calcul {capability}) avec le pilote {driver}.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Or choose BUILD cpu.</source>
        <translation>Ou choisissez BUILD cpu.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because no CUDA build fits {name}.</source>
        <translation>Version de torch pour le processeur, parce qu’aucune version CUDA ne convient à {name}.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>{name} has compute capability {capability}, for which there is no build of torch: it can&apos;t be used.</source>
        <translation>{name} a la capacité de calcul {capability}, pour laquelle il n’y a pas de version de torch : cette carte ne peut pas être utilisée.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The driver {driver} of {name} is too old: install NVIDIA&apos;s driver {oldest} or later and set up again.</source>
        <translation>Le pilote {driver} de {name} est trop ancien : installez le pilote NVIDIA {oldest} ou plus récent et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>it is a build without CUDA.</source>
        <translation>c’est une version sans CUDA.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch {version} can&apos;t use the card: {why} The processor would be used, which takes longer. {cure}</source>
        <translation>torch {version} ne peut pas utiliser la carte : {why} Le processeur serait utilisé, ce qui est plus long. {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install a newer driver of NVIDIA and set up again.</source>
        <translation>Installez un pilote NVIDIA plus récent et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Put torch&apos;s wheel for {tag} into the folder WHEELS and set up again.</source>
        <translation>Mettez le wheel de torch pour {tag} dans le dossier WHEELS et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Give TORCH_INDEX the address of PyTorch&apos;s wheels for {tag} (its site names it under Get Started) and set up again.</source>
        <translation>Donnez à TORCH_INDEX l’adresse des wheels de PyTorch pour {tag} (son site l’indique sous Get Started) et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Choose another BUILD or PYTHON and set up again.</source>
        <translation>Choisissez un autre BUILD ou PYTHON et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install Microsoft&apos;s Visual C++ Redistributable (x64) and set up again.</source>
        <translation>Installez Visual C++ Redistributable (x64) de Microsoft et configurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch was installed but can&apos;t be loaded: {line} {cure}</source>
        <translation>torch a été installé mais ne peut pas être chargé : {line} {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>a guess: fewer than 5 of 10 pixels are near the truth</source>
        <translation>deviné : moins de 5 pixels sur 10 sont proches de la vérité</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>doubtful: 5 to 7 of 10</source>
        <translation>douteux : 5 à 7 sur 10</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>likely: 7 to 9 of 10</source>
        <translation>probable : 7 à 9 sur 10</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>no colour, to be trusted: more than 9 of 10</source>
        <translation>sans couleur, fiable : plus de 9 sur 10</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image to make finer</source>
        <translation>Image à affiner</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Mask layer (polygons: only what they touch is computed)</source>
        <translation>Couche de masque (polygones : seul ce qu’ils touchent est calculé)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Preset (fast for measuring, the others for looking)</source>
        <translation>Réglage (fast pour mesurer, les autres pour regarder)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Drawn detail, from 0 (most likely) to 1 (sharpest); the preset&apos;s, if empty</source>
        <translation>Détail dessiné, de 0 (le plus probable) à 1 (le plus net) ; vide : celui du réglage</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Words to add to what is said of each place</source>
        <translation>Mots à ajouter à ce qui est dit de chaque lieu</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions (polygons with a field &apos;caption&apos;; the model&apos;s own, if empty)</source>
        <translation>Descriptions (polygones avec un champ « caption » ; vide : celles du modèle)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Finer image</source>
        <translation>Image plus fine</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel</source>
        <translation>Confiance à accorder à chaque pixel</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image of stage 1</source>
        <translation>Image de l’étape 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions that were used</source>
        <translation>Descriptions utilisées</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Share of stage 2&apos;s work that was left out</source>
        <translation>Part du travail de l’étape 2 qui a été omise</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 1 (the preset&apos;s, if empty)</source>
        <translation>Pas de diffusion de l’étape 1 (vide : ceux du réglage)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 2 (the preset&apos;s, if empty)</source>
        <translation>Pas de diffusion de l’étape 2 (vide : ceux du réglage)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Change up to which a step of stage 2 is skipped (the preset&apos;s, if empty)</source>
        <translation>Changement jusqu’auquel un pas de l’étape 2 est sauté (vide : celui du réglage)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of the captions (the model&apos;s own, if empty)</source>
        <translation>Poids des descriptions (vide : celui du modèle)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of stage 1&apos;s structure (the model&apos;s own, if empty)</source>
        <translation>Poids de la structure de l’étape 1 (vide : celui du modèle)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Bands beyond red, green and blue (keep: they follow these, own: by themselves, drop: left out)</source>
        <translation>Bandes autres que rouge, vert et bleu (keep : elles suivent celles-ci, own : à part, drop : omises)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Scheduler of stage 1</source>
        <translation>Ordonnanceur de l’étape 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tile size of stage 1 in output pixels (0: the model&apos;s own)</source>
        <translation>Taille de tuile de l’étape 1 en pixels de sortie (0 : celle du modèle)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Overlap of tiles in output pixels (0: the model&apos;s own)</source>
        <translation>Recouvrement des tuiles en pixels de sortie (0 : celui du modèle)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tiles computed at once (0: as many as fit)</source>
        <translation>Tuiles calculées à la fois (0 : autant que possible)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Compression of the GeoTIFFs (none of them changes a pixel)</source>
        <translation>Compression des GeoTIFF (aucune ne change un pixel)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Upscale (super-resolution)</source>
        <translation>Affiner (super-résolution)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>super-resolution,superresolution,upscale,upsample,enhance,sharpen,resolution,diffusion,deep learning</source>
        <translation>super-résolution,super-resolution,superresolution,affiner,agrandir,suréchantillonner,améliorer,netteté,résolution,diffusion,apprentissage profond,deep learning</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Makes a raster 2, 4 or 8 times finer by a diffusion model, in the same place on the map.</source>
        <translation>Rend un raster 2, 4 ou 8 fois plus fin par un modèle de diffusion, au même endroit sur la carte.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>A finer image.</source>
        <translation>Une image plus fine.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>stage 1</source>
        <translation>étape 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>The image of stage 1, before refinement.</source>
        <translation>L’image de l’étape 1, avant raffinement.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>confidence</source>
        <translation>confiance</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>What refinement was told of each place.</source>
        <translation>Ce qui a été dit de chaque lieu au raffinement.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel of a finer image: the chance that it lies within 1/16 of the range of the truth.</source>
        <translation>Confiance à accorder à chaque pixel d’une image plus fine : la probabilité qu’il s’écarte de la vérité d’au plus 1/16 de l’étendue des valeurs.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Makes a satellite, aerial or drone image 2, 4 or 8 times finer by a diffusion model. The result lies in exactly the same place, has the same CRS and data type, and keeps nodata. Averaged back to the input&apos;s pixels it agrees with the input; the output AGREEMENT says how well, in digital numbers.</source>
        <translation>Rend une image satellite, aérienne ou de drone 2, 4 ou 8 fois plus fine par un modèle de diffusion. Le résultat est exactement au même endroit, a le même SCR et le même type de données, et garde nodata. Ramené par moyenne aux pixels de l’entrée, il s’accorde avec elle ; la sortie AGREEMENT dit à quel point, en valeurs numériques.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;What it can&apos;t do.&lt;/b&gt; Detail finer than the input&apos;s pixels is an informed guess: it looks like what such places look like, and was not measured. Don&apos;t count cars, read letters or map single trees that the input does not show. Don&apos;t compute indices from drawn detail; choose preset &lt;i&gt;fast&lt;/i&gt; for measurements.</source>
        <translation>&lt;b&gt;Ce qu’il ne peut pas faire.&lt;/b&gt; Un détail plus fin que les pixels de l’entrée est une supposition éclairée : il ressemble à ce que montrent de tels lieux, et n’a pas été mesuré. Ne comptez pas de voitures, ne lisez pas de lettres et ne cartographiez pas d’arbres isolés que l’entrée ne montre pas. Ne calculez pas d’indices sur du détail dessiné ; choisissez le réglage &lt;i&gt;fast&lt;/i&gt; pour les mesures.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Presets.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt;: the most likely image, nothing drawn, closest to the truth on average. &lt;i&gt;balanced&lt;/i&gt;: adds detail in one step of each stage. &lt;i&gt;quality&lt;/i&gt;: the same, averaged over eight turned and mirrored views; slower. &lt;i&gt;paper&lt;/i&gt;: 500 steps, as published; very slow without a GPU.</source>
        <translation>&lt;b&gt;Réglages.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt; : l’image la plus probable, rien de dessiné, la plus proche de la vérité en moyenne. &lt;i&gt;balanced&lt;/i&gt; : ajoute du détail en un pas de chaque étape. &lt;i&gt;quality&lt;/i&gt; : pareil, en moyenne sur huit vues tournées et retournées ; plus lent. &lt;i&gt;paper&lt;/i&gt; : 500 pas, comme publié ; très lent sans GPU.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Which bands.&lt;/b&gt; Three bands are treated as red, green and blue together; left empty, those that the layer is drawn with. All others follow the detail that these get, and average back to the input&apos;s values, unless OTHER_BANDS says otherwise. The result has all bands of the input.</source>
        <translation>&lt;b&gt;Quelles bandes.&lt;/b&gt; Trois bandes sont traitées ensemble comme rouge, vert et bleu ; vide : celles avec lesquelles la couche est affichée. Toutes les autres suivent le détail que celles-ci reçoivent, et leur moyenne redonne les valeurs de l’entrée, sauf si OTHER_BANDS dit autre chose. Le résultat a toutes les bandes de l’entrée.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The computation runs in a process of its own, so it can&apos;t crash QGIS. Cancel ends it within two seconds and leaves nothing behind. The same seed and settings give the same image on the same device.</source>
        <translation>Le calcul se fait dans un processus à part, il ne peut donc pas planter QGIS. Annuler l’arrête en deux secondes et ne laisse rien derrière. La même graine et les mêmes réglages donnent la même image sur le même périphérique.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A raster file that GDAL reads, 8 or 16 bit. Web services and databases must be saved first.</source>
        <translation>Un fichier raster que GDAL lit, 8 ou 16 bits. Les services web et les bases de données doivent d’abord être enregistrés.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>In any CRS. It is widened to whole pixels of the input. Try a small extent first to see how long it takes.</source>
        <translation>Dans n’importe quel SCR. Elle est élargie à des pixels entiers de l’entrée. Essayez d’abord une petite emprise pour voir combien de temps cela prend.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Polygons in any CRS. Only what they touch is computed; the rest is nodata, or transparent. The result covers what lies around them, or all of EXTENT, if that is given. Inside it is the same image as without a mask.</source>
        <translation>Polygones dans n’importe quel SCR. Seul ce qu’ils touchent est calculé ; le reste est nodata, ou transparent. Le résultat couvre ce qui les entoure, ou tout EXTENT s’il est donné. À l’intérieur, c’est la même image que sans masque.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>2, 4 or 8. A pixel of 10 m becomes 5 m, 2.5 m or 1.25 m. The finer, the more is guessed.</source>
        <translation>2, 4 ou 8. Un pixel de 10 m devient 5 m, 2,5 m ou 1,25 m. Plus c’est fin, plus c’est deviné.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Three bands in the order red, green, blue, for example 4;3;2 for Sentinel-2, or one.</source>
        <translation>Trois bandes dans l’ordre rouge, vert, bleu, par exemple 4;3;2 pour Sentinel-2, ou une seule.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>fast: best fact. balanced: good look. quality: a little better, slower. paper: as published.</source>
        <translation>fast : le plus proche des faits. balanced : bel aspect. quality : un peu mieux, plus lent. paper : comme publié.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0: the most likely image, smooth. 1: all detail, sharpest and most guessed.</source>
        <translation>0 : l’image la plus probable, lisse. 1 : tout le détail, la plus nette et la plus devinée.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>both: detail is refined by the words that describe each place. base: stage 1 alone, faster.</source>
        <translation>both : le détail est raffiné selon les mots qui décrivent chaque lieu. base : l’étape 1 seule, plus rapide.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A few words, in English, that hold for the whole image, for example: winter, snow.</source>
        <translation>Quelques mots, en anglais, valables pour toute l’image, par exemple : winter, snow.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A layer that vlmsr:describe made and you corrected, or polygons of your own. In any CRS.</source>
        <translation>Une couche créée par vlmsr:describe et corrigée par vous, ou vos propres polygones. Dans n’importe quel SCR.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>keep: infrared and others get the detail of the colours, fast. own: each goes through the network as a grey image: a little nearer to the truth where nothing is drawn, much slower. drop: the result is without them.</source>
        <translation>keep : l’infrarouge et les autres reçoivent le détail des couleurs, rapide. own : chacune passe dans le réseau comme image grise : un peu plus près de la vérité là où rien n’est dessiné, bien plus lent. drop : le résultat ne les a pas.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More steps draw finer texture and take longer. 0 leaves stage 2 out.</source>
        <translation>Plus de pas dessinent une texture plus fine et prennent plus de temps. 0 omet l’étape 2.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>First Block Cache: a step of a place where less than this changes is skipped. 0 skips none.</source>
        <translation>First Block Cache : un pas d’un lieu où le changement est moindre est sauté. 0 n’en saute aucun.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the captions are followed; more than 1 takes twice as long.</source>
        <translation>Avec quelle force les descriptions sont suivies ; plus de 1 prend deux fois plus de temps.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the structure of stage 1 is held.</source>
        <translation>Avec quelle force la structure de l’étape 1 est conservée.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0 to 1 for each pixel: the chance that it lies within 1/16 of the image&apos;s range (16 DN of 8 bit) of the truth.</source>
        <translation>De 0 à 1 pour chaque pixel : la probabilité qu’il s’écarte de la vérité d’au plus 1/16 de l’étendue de l’image (16 DN en 8 bits).</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF of what stage 1 made, before refinement.</source>
        <translation>Un GeoTIFF de ce qu’a fait l’étape 1, avant raffinement.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>One HTML file that needs nothing else: what was done, before and after, how far to trust it. Later, right-click the result&apos;s layer to open it.</source>
        <translation>Un seul fichier HTML qui n’a besoin de rien d’autre : ce qui a été fait, avant et après, jusqu’où s’y fier. Plus tard, un clic droit sur la couche du résultat l’ouvre.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What stage 2 was told of each place.</source>
        <translation>Ce qui a été dit de chaque lieu à l’étape 2.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The name of a bundle that came with the plugin, or the folder of another one.</source>
        <translation>Le nom d’un paquet fourni avec l’extension, ou le dossier d’un autre.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>1: one network draws at once. 2 and more: diffusion, less factual, slower. Needs DETAIL above 0.</source>
        <translation>1 : un réseau dessine d’un coup. 2 et plus : diffusion, moins fidèle aux faits, plus lente. Demande DETAIL au-dessus de 0.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How the diffusion steps are taken. Without effect where there is one step.</source>
        <translation>Comment les pas de diffusion sont faits. Sans effet quand il n’y a qu’un pas.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Another seed draws other detail. The same seed gives the same image, whatever the tile size.</source>
        <translation>Une autre graine dessine d’autres détails. La même graine donne la même image, quelle que soit la taille de tuile.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Smaller tiles need less memory. They do not change the image.</source>
        <translation>Des tuiles plus petites demandent moins de mémoire. Elles ne changent pas l’image.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What a tile sees beyond its edge.</source>
        <translation>Ce qu’une tuile voit au-delà de son bord.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More tiles at once use a GPU better and need more memory. 0: as many as fit on a GPU, one on a processor.</source>
        <translation>Plus de tuiles à la fois exploitent mieux un GPU et demandent plus de mémoire. 0 : autant que possible sur un GPU, une sur un processeur.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes a GPU where there is one. A device that is asked for and absent is an error.</source>
        <translation>auto prend un GPU s’il y en a un. Un périphérique demandé et absent est une erreur.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes what the device computes fast. float32 is the most exact.</source>
        <translation>auto prend ce que le périphérique calcule vite. float32 est le plus exact.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>deflate: every program reads it. zstd: faster, and often smaller, for newer programs. lzw: for older ones. none: largest.</source>
        <translation>deflate : tout programme le lit. zstd : plus rapide, et souvent plus petit, pour les programmes récents. lzw : pour les anciens. none : le plus gros.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF, compressed and tiled, in the same place as the input and with its bands and data type.</source>
        <translation>Un GeoTIFF, compressé et tuilé, au même endroit que l’entrée, avec ses bandes et son type de données.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_job.py"/>
        <source>The layer &apos;{layer}&apos; has no band {absent}: its bands are 1 to {count}. Choose among these.</source>
        <translation>La couche « {layer} » n’a pas de bande {absent} : ses bandes vont de 1 à {count}. Choisissez parmi celles-ci.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The bands &apos;{bands}&apos; are no numbers. Give three numbers, for example 4;3;2, or one.</source>
        <translation>Les bandes « {bands} » ne sont pas des nombres. Donnez trois nombres, par exemple 4;3;2, ou un seul.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The input {source} can&apos;t be opened as a raster: the file is missing, damaged or of an unknown kind. Check its path, and whether QGIS shows it as a layer.</source>
        <translation>L’entrée {source} ne peut pas être ouverte comme raster : le fichier manque, est endommagé ou d’un type inconnu. Vérifiez son chemin, et si QGIS l’affiche comme couche.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The extent &apos;{extent}&apos; can&apos;t be read or is empty. Write it as xmin,xmax,ymin,ymax [EPSG:code], or choose it on the map.</source>
        <translation>L’emprise « {extent} » est illisible ou vide. Écrivez-la sous la forme xmin,xmax,ymin,ymax [EPSG:code], ou choisissez-la sur la carte.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The layer {source} can&apos;t be opened. Check its path, and whether QGIS shows it.</source>
        <translation>La couche {source} ne peut pas être ouverte. Vérifiez son chemin, et si QGIS l’affiche.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>Downloading the model bundle {name}</source>
        <translation>Téléchargement du paquet de modèle {name}</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The download of {name} was ended. What has arrived is kept.</source>
        <translation>Le téléchargement de {name} a été arrêté. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>{name} was not downloaded. {error}</source>
        <translation>{name} n’a pas été téléchargé. {error}</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The model bundle {name} is ready. Choose it as MODEL.</source>
        <translation>Le paquet de modèle {name} est prêt. Choisissez-le comme MODEL.</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>for example: winter, snow</source>
        <translation>par exemple : winter, snow</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>the model&apos;s own</source>
        <translation>celles du modèle</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>&amp;Bundle</source>
        <translation>Pa&amp;quet</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Listing model bundles</source>
        <translation>Liste des paquets de modèles</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <source>Choose the folder of a model bundle</source>
        <translation>Choisir le dossier d’un paquet de modèle</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>The captions can&apos;t be saved: {why}. Save the layer under another name and edit that.</source>
        <translation>Les descriptions ne peuvent pas être enregistrées : {why}. Enregistrez la couche sous un autre nom et modifiez celle-là.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Caption</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Layer of captions</source>
        <translation>Couche de descriptions</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run with these captions</source>
        <translation>Lancer avec ces descriptions</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Double-click a caption to correct it.</source>
        <translation>Double-cliquez sur une description pour la corriger.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>This layer has no field &apos;{field}&apos;. Choose the captions of a job.</source>
        <translation>Cette couche n’a pas de champ « {field} ». Choisissez les descriptions d’une tâche.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run a job with &apos;Captions&apos; ticked under &apos;Also make&apos;, then correct here what the model says of each window.</source>
        <translation>Lancez une tâche avec « Descriptions » coché sous « Créer aussi », puis corrigez ici ce que le modèle dit de chaque fenêtre.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Drag, or the arrow keys: moves the divider. Space, held: shows the input alone.</source>
        <translation>Glisser, ou touches fléchées : déplace la séparation. Espace maintenu : montre l’entrée seule.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after will be here.</source>
        <translation>L’avant et l’après apparaîtront ici.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy the job as a command</source>
        <translation>Copier la tâche comme commande</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as Processing &amp;command (Python)</source>
        <translation>&amp;Copier comme commande de traitement (Python)</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as &amp;qgis_process command</source>
        <translation>Copier comme co&amp;mmande qgis_process</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Left: the most likely image, smooth. Right: the sharpest, and the most guessed.</source>
        <translation>À gauche : l’image la plus probable, lisse. À droite : la plus nette, et la plus devinée.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>R&amp;un</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Put the job into the queue (Ctrl+Return)</source>
        <translation>Mettre la tâche dans la file d’attente (Ctrl+Entrée)</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Prev&amp;iew</source>
        <translation>Ap&amp;erçu</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Show a small part with these settings, again whenever they change</source>
        <translation>Montrer une petite partie avec ces réglages, et de nouveau à chaque changement</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/history_panel.py"/>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Copied. Paste it where you need it.</source>
        <translation>Copié. Collez-le là où vous en avez besoin.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>The finer image is there.</source>
        <translation>L’image plus fine est là.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Free memory</source>
        <translation>Libérer la mémoire</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Ends the engine that is kept ready between jobs. The next job starts it again, which takes some seconds.</source>
        <translation>Arrête le moteur qui reste prêt entre les tâches. La tâche suivante le relance, ce qui prend quelques secondes.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is starting.</source>
        <translation>Le moteur démarre.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is ready.</source>
        <translation>Le moteur est prêt.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is at work.</source>
        <translation>Le moteur travaille.</translation>
    </message>
    <message>
        <location filename="../ui/dock/estimate_line.py"/>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Whole layer</source>
        <translation>Toute la couche</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>What the map shows</source>
        <translation>Ce que montre la carte</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Drawn on the map</source>
        <translation>Dessinée sur la carte</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Draw a rectangle on the map</source>
        <translation>Dessiner un rectangle sur la carte</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>GeoTIFF files</source>
        <translation>Fichiers GeoTIFF</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Save the finer image</source>
        <translation>Enregistrer l’image plus fine</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>[a temporary file]</source>
        <translation>[un fichier temporaire]</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Co&amp;nfidence</source>
        <translation>C&amp;onfiance</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>La&amp;yer</source>
        <translation>Couc&amp;he</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>E&amp;xtent</source>
        <translation>Empri&amp;se</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Scale</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Prese&amp;t</source>
        <translation>Ré&amp;glage</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Det&amp;ail</source>
        <translation>&amp;Détail</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>To &amp;file</source>
        <translation>Dans un &amp;fichier</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Also make</source>
        <translation>Créer aussi</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>File of the result</source>
        <translation>Fichier du résultat</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>There is no raster file among the layers. Add one: Layer &gt; Add Layer &gt; Add Raster Layer.</source>
        <translation>Il n’y a pas de fichier raster parmi les couches. Ajoutez-en un : Couche &gt; Ajouter une couche &gt; Ajouter une couche raster.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No rectangle is drawn yet. Draw one on the map, or choose another extent.</source>
        <translation>Aucun rectangle n’est encore dessiné. Dessinez-en un sur la carte, ou choisissez une autre emprise.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No pixel of the layer lies there.</source>
        <translation>Aucun pixel de la couche ne s’y trouve.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>{columns} × {rows} pixels become {wide} × {high}</source>
        <translation>{columns} × {rows} pixels deviennent {wide} × {high}</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>The most likely image: for measuring, classification, large areas.</source>
        <translation>L’image la plus probable : pour mesurer, classer, traiter de grandes surfaces.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Detail is drawn: for looking at, on any computer.</source>
        <translation>Du détail est dessiné : pour regarder, sur tout ordinateur.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As balanced, averaged over eight views: a little better, slower.</source>
        <translation>Comme balanced, en moyenne sur huit vues : un peu mieux, plus lent.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As published: hundreds of steps, very slow without a GPU.</source>
        <translation>Comme publié : des centaines d’étapes, très lent sans GPU.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history.py"/>
        <source>The history can&apos;t be kept in {path}: {error}.</source>
        <translation>L’historique ne peut pas être conservé dans {path} : {error}.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>End</source>
        <translation>Issue</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Use settin&amp;gs</source>
        <translation>Réemplo&amp;yer</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/options_storage.py"/>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %: {stage}</source>
        <translation>{percent} % : {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %, {time} left: {stage}</source>
        <translation>{percent} %, encore {time} : {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Failed: {why}</source>
        <translation>Échec : {why}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled; Resume goes on where it was</source>
        <translation>Annulé ; « Reprendre » continue où il en était</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelling</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_queue.py"/>
        <source>A job of the queue writes {path} already. Choose another file, or wait until it is done.</source>
        <translation>Une tâche de la file écrit déjà {path}. Choisissez un autre fichier, ou attendez qu’elle soit terminée.</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Put this message away</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>State of the preview</source>
        <translation>État de l’aperçu</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Press Preview to see a small part with these settings.</source>
        <translation>Appuyez sur « Aperçu » pour voir une petite partie avec ces réglages.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Choose the place on the map</source>
        <translation>Choisir le lieu sur la carte</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Preview the middle of the map</source>
        <translation>Aperçu du centre de la carte</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Blink</source>
        <translation>Alterner</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Before and after in turn. Space, held in the picture, shows before.</source>
        <translation>Avant et après tour à tour. Espace maintenu dans l’image montre l’avant.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Interpolate the input (bilinear) instead of showing its pixels.</source>
        <translation>Interpoler l’entrée (bilinéaire) au lieu de montrer ses pixels.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Colours say how far each pixel of the result may be trusted.</source>
        <translation>Des couleurs disent jusqu’où se fier à chaque pixel du résultat.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing ...</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing: {percent} %</source>
        <translation>Calcul en cours : {percent} %</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>The middle of the map lies outside the layer: choose a place on the map.</source>
        <translation>Le centre de la carte est hors de la couche : choisissez un lieu sur la carte.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>{columns} × {rows} pixels, ×{scale}</source>
        <translation>{columns} × {rows} pixels, ×{scale}</translation>
    </message>
    <message>
        <location filename="../ui/dock/previewer.py"/>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>No job yet. Choose the settings, then Run.</source>
        <translation>Pas encore de tâche. Choisissez les réglages, puis « Lancer ».</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Use its settings</source>
        <translation>Réemployer ses réglages</translation>
    </message>
    <message>
        <location filename="../ui/dock/run_feedback.py"/>
        <source>The job failed without a word. See View &gt; Panels &gt; Log Messages, and report what stands there.</source>
        <translation>La tâche a échoué sans un mot. Voyez Vue &gt; Panneaux &gt; Journal des messages, et signalez ce qui s’y trouve.</translation>
    </message>
    <message>
        <location filename="../ui/dock/scale_choice.py"/>
        <source>{n} times finer: one pixel becomes {squared}</source>
        <translation>{n} fois plus fin : un pixel en devient {squared}</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Progress of the set-up</source>
        <translation>Avancement de la configuration</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Setting up the engine</source>
        <translation>Configuration du moteur</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is being set up; QGIS can be used meanwhile.</source>
        <translation>Le moteur est en cours de configuration ; QGIS reste utilisable pendant ce temps.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The set-up was cancelled. Begin anew when you like.</source>
        <translation>La configuration a été annulée. Recommencez quand vous voulez.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is set up. Run makes the layer finer.</source>
        <translation>Le moteur est configuré. « Lancer » rend la couche plus fine.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Set up the engine ...</source>
        <translation>Configurer le moteur…</translation>
    </message>
    <message>
        <location filename="../ui/dock_entry.py"/>
        <source>Make a raster layer finer: open or close the dock</source>
        <translation>Affiner une couche raster : ouvrir ou fermer le panneau</translation>
    </message>
    <message>
        <location filename="../ui/engine_task.py"/>
        <source>An unexpected error: {error}. The panel Log Messages has the details; please report them.</source>
        <translation>Erreur inattendue : {error}. Le panneau Journal des messages donne les détails ; merci de les signaler.</translation>
    </message>
    <message>
        <location filename="../ui/form.py"/>
        <source>Set by the environment variable {variable}, and not to be changed here.</source>
        <translation>Fixé par la variable d’environnement {variable}, et non modifiable ici.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>Open the report of this image</source>
        <translation>Ouvrir le rapport de cette image</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>This layer has no report. Choose a result that was made with OUTPUT_REPORT.</source>
        <translation>Cette couche n’a pas de rapport. Choisissez un résultat créé avec OUTPUT_REPORT.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>The report {path} is not there any more. Run Upscale again with OUTPUT_REPORT to get a new one.</source>
        <translation>Le rapport {path} n’est plus là. Exécutez de nouveau « Affiner » avec OUTPUT_REPORT pour en avoir un nouveau.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>No program opens the report {path}. Open it in a web browser yourself.</source>
        <translation>Aucun programme n’ouvre le rapport {path}. Ouvrez-le vous-même dans un navigateur web.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Model bundles</source>
        <translation>Paquets de modèles</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder of downloaded model bundles</source>
        <translation>Dossier des paquets de modèles téléchargés</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Where downloaded bundles lie. Leave it empty for the usual folder of your user data.</source>
        <translation>Où se trouvent les paquets téléchargés. Laissez vide pour le dossier habituel de vos données utilisateur.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle &amp;folder:</source>
        <translation>&amp;Dossier des paquets :</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle folder</source>
        <translation>Dossier des paquets</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>The bundles that are here, and those that can be downloaded, with their licences.</source>
        <translation>Les paquets présents et ceux qui peuvent être téléchargés, avec leurs licences.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>B&amp;undles:</source>
        <translation>&amp;Paquets :</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Downloads the bundle that is chosen above, after you have accepted its licences.</source>
        <translation>Télécharge le paquet choisi ci-dessus, après que vous avez accepté ses licences.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>D&amp;ownload…</source>
        <translation>&amp;Télécharger…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removes the downloaded bundle that is chosen above. What comes with the plugin stays.</source>
        <translation>Supprime le paquet téléchargé choisi ci-dessus. Ce qui vient avec l’extension reste.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Re&amp;move…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Refres&amp;h</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Looks again which bundles there are.</source>
        <translation>Cherche de nouveau quels paquets existent.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Progress of the download</source>
        <translation>Progression du téléchargement</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>How much of the bundle has arrived.</source>
        <translation>Quelle part du paquet est arrivée.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ends the download. What has arrived is kept, and the next download goes on from there.</source>
        <translation>Arrête le téléchargement. Ce qui est arrivé est conservé, et le téléchargement suivant reprend là.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ca&amp;ncel the download</source>
        <translation>A&amp;nnuler le téléchargement</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Asking the engine which bundles there are…</source>
        <translation>Interrogation du moteur sur les paquets existants…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence of {name}: {licence}</source>
        <translation>Licence de {name} : {licence}</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Download {name}, about {size}, to {folder}?</source>
        <translation>Télécharger {name}, environ {size}, dans {folder} ?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>By downloading it you accept the licences of its makers:</source>
        <translation>En le téléchargeant, vous acceptez les licences de ses auteurs :</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Accept and download</source>
        <translation>Accepter et télécharger</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove {name} and free {size}?</source>
        <translation>Supprimer {name} et libérer {size} ?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{folder} is deleted. You can download it again.</source>
        <translation>{folder} est supprimé. Vous pourrez le télécharger de nouveau.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removing the model bundle {name}</source>
        <translation>Suppression du paquet de modèle {name}</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>comes with the plugin</source>
        <translation>fourni avec l’extension</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>downloaded</source>
        <translation>téléchargé</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>can be downloaded</source>
        <translation>peut être téléchargé</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{size} have arrived</source>
        <translation>{size} sont arrivés</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>New super-resolution jobs</source>
        <translation>Nouvelles tâches de super-résolution</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>How much is computed. The preset fast is for measuring, the others are for looking.</source>
        <translation>Quelle quantité est calculée. Le réglage fast est pour mesurer, les autres pour regarder.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>P&amp;reset:</source>
        <translation>&amp;Réglage :</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>The model bundle: the name of one that is listed below, or the folder of any.</source>
        <translation>Le paquet de modèle : le nom d’un paquet de la liste ci-dessous, ou le dossier de n’importe quel autre.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Model &amp;bundle:</source>
        <translation>Pa&amp;quet de modèle :</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Where it is computed. With auto a graphics card is taken where there is one that can compute.</source>
        <translation>Où se fait le calcul. Avec auto, sur une carte graphique s’il y en a une capable de calculer.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Device:</source>
        <translation>Pér&amp;iphérique :</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source> min after a job</source>
        <translation> min après une tâche</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>For so long the engine keeps its models in memory, so that the next job or preview begins at once. 0 frees the memory after each job.</source>
        <translation>Durée pendant laquelle le moteur garde ses modèles en mémoire, pour que la tâche ou l’aperçu suivant commence aussitôt. 0 libère la mémoire après chaque tâche.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Keep the engine ready:</source>
        <translation>&amp;Garder le moteur prêt :</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Dialogs and the dock begin with these. Models, scripts and qgis_process get the documented defaults where they name nothing, so that they do the same on every computer.</source>
        <translation>Les boîtes de dialogue et le panneau commencent avec ces valeurs. Modèles, scripts et qgis_process prennent les valeurs par défaut documentées là où ils ne disent rien, pour faire la même chose sur tout ordinateur.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the most likely image, for measuring and large areas</source>
        <translation>l’image la plus probable, pour mesurer et pour de grandes surfaces</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>drawn detail, for looking at</source>
        <translation>du détail dessiné, pour regarder</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the same, a little better and slower</source>
        <translation>la même chose, un peu mieux et plus lentement</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>hundreds of steps, to compare with the paper</source>
        <translation>des centaines de pas, pour comparer à la publication</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card where there is one, else the processor</source>
        <translation>une carte graphique s’il y en a une, sinon le processeur</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the processor</source>
        <translation>le processeur</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card of NVIDIA</source>
        <translation>une carte graphique NVIDIA</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the graphics of an Apple computer</source>
        <translation>le circuit graphique d’un ordinateur Apple</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>found by itself</source>
        <translation>trouvé automatiquement</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The Python that the engine computes in. Leave it empty for the one that Set up the engine makes.</source>
        <translation>Le Python dans lequel le moteur calcule. Laissez vide pour celui que crée « Configurer le moteur ».</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s &amp;Python:</source>
        <translation>P&amp;ython du moteur :</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s Python</source>
        <translation>Python du moteur</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <location filename="../ui/setup_offer.py"/>
        <source>Makes the engine&apos;s Python environment in your profile. QGIS&apos;s own Python is not touched.</source>
        <translation>Crée l’environnement Python du moteur dans votre profil. Le Python de QGIS n’est pas touché.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>&amp;Configurer le moteur…</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Looks at Python, packages, device, memory and bundles, and computes a small picture. Beside each fault stands its cure.</source>
        <translation>Examine Python, paquets, périphérique, mémoire et paquets de modèles, et calcule une petite image. À côté de chaque défaut se trouve son remède.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Check the engine</source>
        <translation>&amp;Vérifier le moteur</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the check found</source>
        <translation>Résultat de la vérification</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the last check of the engine found, with cures.</source>
        <translation>Ce qu’a trouvé la dernière vérification du moteur, avec les remèdes.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>{path} does not exist.</source>
        <translation>{path} n’existe pas.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>In use: {path} ({origin}).</source>
        <translation>Utilisé : {path} ({origin}).</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking the engine</source>
        <translation>Vérification du moteur</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Stop &amp;checking</source>
        <translation>Arrêter la &amp;vérification</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking… This takes some seconds, the first time up to a minute.</source>
        <translation>Vérification… Cela prend quelques secondes, la première fois jusqu’à une minute.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The check was stopped.</source>
        <translation>La vérification a été arrêtée.</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Set by the environment, and so not to be changed here: {variables}.</source>
        <translation>Fixé par l’environnement, et donc non modifiable ici : {variables}.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache and logs</source>
        <translation>Cache et journaux</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much of the disk is taken by what can be removed without harm.</source>
        <translation>Quelle place occupe sur le disque ce qui peut être supprimé sans dommage.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Removes downloads that were broken off, remembered checksums and logs, after asking.</source>
        <translation>Supprime, après confirmation, les téléchargements interrompus, les sommes de contrôle mémorisées et les journaux.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cl&amp;ear…</source>
        <translation>Vid&amp;er…</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache:</source>
        <translation>Cache :</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much the engine&apos;s libraries write to the log. Choose debug to look for a fault.</source>
        <translation>Quelle quantité les bibliothèques du moteur écrivent dans le journal. Choisissez debug pour chercher une panne.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Open the lo&amp;g folder</source>
        <translation>&amp;Ouvrir le dossier des journaux</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Shows the folder of the logs.</source>
        <translation>Montre le dossier des journaux.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>&amp;Log level:</source>
        <translation>Niveau du &amp;journal :</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Measuring the cache</source>
        <translation>Mesure du cache</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Downloads that were broken off begin anew then, downloaded bundles are read once more before they are used, and the logs of failed jobs are gone. Complete bundles stay.</source>
        <translation>Les téléchargements interrompus recommenceront alors de zéro, les paquets téléchargés seront relus une fois avant usage, et les journaux des tâches en échec seront perdus. Les paquets complets restent.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clear the cache?</source>
        <translation>Vider le cache ?</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clearing the cache</source>
        <translation>Vidage du cache</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>downloads that were broken off</source>
        <translation>téléchargements interrompus</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>checksums</source>
        <translation>sommes de contrôle</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>logs</source>
        <translation>journaux</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what went wrong</source>
        <translation>ce qui a échoué</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what may go wrong as well</source>
        <translation>aussi ce qui peut échouer</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what is done, too</source>
        <translation>aussi ce qui est fait</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>everything, to look for a fault</source>
        <translation>tout, pour chercher une panne</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>The engine is not set up yet, so nothing can be computed.</source>
        <translation>Le moteur n’est pas encore configuré, rien ne peut donc être calculé.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up the engine…</source>
        <translation>Configurer le moteur…</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>vlmsr&apos;s engine is to be set up once: 2 to 7 GB, some minutes.</source>
        <translation>Le moteur de vlmsr est à configurer une fois : 2 à 7 Go, quelques minutes.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Then makes the layer finer, with what the dock proposes.</source>
        <translation>Rend ensuite la couche plus fine, avec ce que propose le panneau.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up and try on {layer}</source>
        <translation>Configurer et essayer sur {layer}</translation>
    </message>
    <message>
        <source>A GeoTIFF.</source>
        <translation type="vanished">Un GeoTIFF.</translation>
    </message>
    <message>
        <source>Correct it in Settings &gt; Options &gt; Super-resolution (vlmsr), or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation type="vanished">Corrigez-le dans Préférences &gt; Options &gt; Super-résolution (vlmsr), ou dans la variable VLMSR_ENGINE_PYTHON.</translation>
    </message>
    <message>
        <source>Hundreds of steps, as published: for comparison, very slow without a GPU.</source>
        <translation type="vanished">Des centaines de pas, comme publié : pour comparer, très lent sans GPU.</translation>
    </message>
    <message>
        <source>It is made of public models. By downloading it you accept their licences:</source>
        <translation type="vanished">Il est fait de modèles publics. En le téléchargeant, vous acceptez leurs licences :</translation>
    </message>
    <message>
        <source>Made from &apos;{source}&apos; by a model (AI-generated): {finer}.</source>
        <translation type="vanished">Tiré de « {source} » par un modèle (généré par IA) : {finer}.</translation>
    </message>
    <message>
        <source>New jobs</source>
        <translation type="vanished">Nouvelles tâches</translation>
    </message>
    <message>
        <source>Super-resolution (vlmsr)</source>
        <translation type="vanished">Super-résolution (vlmsr)</translation>
    </message>
    <message>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; Super-resolution (vlmsr) or by the environment variable {variable}.</source>
        <translation type="vanished">Le moteur n’a pas encore d’environnement Python, rien ne peut donc être calculé. Créez-en un : exécutez une fois l’algorithme « Configurer le moteur » (vlmsr:setupengine), ou scripts/demo dans le dossier de l’extension ({folder}) ; ou indiquez un Python où le moteur est installé dans Préférences &gt; Options &gt; Super-résolution (vlmsr) ou par la variable d’environnement {variable}.</translation>
    </message>
    <message>
        <source>The most likely image, nothing drawn: for measuring, classification and large areas.</source>
        <translation type="vanished">L’image la plus probable, rien de dessiné : pour mesurer, classer et traiter de grandes surfaces.</translation>
    </message>
    <message>
        <source>What is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation type="vanished">Ce qui est plus fin que les pixels de cette image n’a pas été mesuré, mais ressemble à ce que montrent de tels lieux : n’en tirez ni mesure, ni comptage, ni preuve.</translation>
    </message>
    <message>
        <source>a part of it, or all, {scale} times finer</source>
        <translation type="vanished">une partie de l’image ou toute l’image, {scale} fois plus fine</translation>
    </message>
    <message>
        <source>finer</source>
        <translation type="vanished">plus fine</translation>
    </message>
    <message>
        <source>vlmsr: how long it will take</source>
        <translation type="vanished">vlmsr : durée prévue</translation>
    </message>
    <message>
        <source>{folder} is no model bundle, so it is left alone.</source>
        <translation type="vanished">{folder} n’est pas un paquet de modèle et n’est donc pas touché.</translation>
    </message>
</context>
</TS>

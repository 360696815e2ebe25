<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>vlmsr</name>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} does not lie in the folder of bundles, {bundles}, so it is left alone. Delete it by hand.</source>
        <translation>{folder} liegt nicht im Ordner der Modellpakete, {bundles}, und wird daher nicht angetastet. Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} is no model bundle, so it is left alone. Delete it by hand.</source>
        <translation>{folder} ist kein Modellpaket und wird daher nicht angetastet. Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{path} can&apos;t be removed: {error}. End the jobs that use it, or delete it by hand.</source>
        <translation>{path} lässt sich nicht entfernen: {error}. Beenden Sie die Aufträge, die es verwenden, oder löschen Sie es von Hand.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine could not list its bundles (exit code {code}). Check the engine. It said:</source>
        <translation>Die Engine konnte ihre Modellpakete nicht auflisten (Rückgabewert {code}). Prüfen Sie die Engine. Sie meldete:</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine again.</source>
        <translation>Das Python der Engine, {python}, lässt sich nicht starten: {error}. Richten Sie die Engine erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer has no field &apos;{field}&apos;. Take the layer that vlmsr:describe makes, or add a text field of that name.</source>
        <translation>Der Beschreibungslayer hat kein Feld „{field}“. Nehmen Sie den Layer, den vlmsr:describe erstellt, oder fügen Sie ein Textfeld dieses Namens hinzu.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer says nothing: all its captions are empty. Fill the field &apos;{field}&apos;, or leave CAPTIONS empty.</source>
        <translation>Der Beschreibungslayer sagt nichts: Alle seine Beschreibungen sind leer. Füllen Sie das Feld „{field}“ aus, oder lassen Sie CAPTIONS leer.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>{message}. Choose another file or format for the captions, or leave that output empty.</source>
        <translation>{message}. Wählen Sie eine andere Datei oder ein anderes Format für die Beschreibungen, oder lassen Sie diese Ausgabe leer.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>caption layer</source>
        <translation>Beschreibungslayer</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>Feature {id} of the caption layer has no polygon. Delete it, or draw one.</source>
        <translation>Das Objekt {id} des Beschreibungslayers hat kein Polygon. Löschen Sie es, oder zeichnen Sie eines.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>HTML files</source>
        <translation>HTML-Dateien</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>JSON files</source>
        <translation>JSON-Dateien</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Number of faults</source>
        <translation>Anzahl der Fehler</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, in words</source>
        <translation>Befund in Worten</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, as JSON</source>
        <translation>Befund als JSON</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Check the engine</source>
        <translation>Engine prüfen</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>test,diagnosis,environment,python,torch,cuda,gpu,memory,self-test,super-resolution</source>
        <translation>Test,Diagnose,Umgebung,Python,torch,CUDA,GPU,Grafikkarte,Speicher,Selbsttest,Superauflösung,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Says whether the engine can compute on this computer, and what to do where it can&apos;t.</source>
        <translation>Sagt, ob die Engine auf diesem Computer rechnen kann, und was zu tun ist, wenn nicht.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_run.py"/>
        <location filename="../algorithms/polygons.py"/>
        <source>Cancelled: nothing was written.</source>
        <translation>Abgebrochen: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine).</source>
        <translation>Führen Sie „Engine einrichten“ (vlmsr:setupengine) aus.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python is {path}.</source>
        <translation>Das Python der Engine ist {path}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}.</source>
        <translation>Das Python der Engine, {python}, lässt sich nicht starten: {error}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine) with ANEW.</source>
        <translation>Führen Sie „Engine einrichten“ (vlmsr:setupengine) mit ANEW aus.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine broke down while it was looking at itself (exit code {code}). It ended with:</source>
        <translation>Die Engine ist bei ihrer Selbstprüfung abgestürzt (Rückgabewert {code}). Sie endete mit:</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path}, which you named as the engine&apos;s Python, does not exist; {python} is used.</source>
        <translation>{path}, von Ihnen als Python der Engine angegeben, existiert nicht; verwendet wird {python}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Correct it in Settings &gt; Options &gt; vlmsr, or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation>Berichtigen Sie ihn unter Einstellungen &gt; Optionen &gt; vlmsr oder in der Umgebungsvariablen VLMSR_ENGINE_PYTHON.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path} can&apos;t be written: {error}. Choose another place.</source>
        <translation>{path} kann nicht geschrieben werden: {error}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>vlmsr: the engine on this computer</source>
        <translation>vlmsr: die Engine auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Looks at the engine&apos;s Python, its packages, the device, memory and model bundles, and makes a small picture finer to see that it works and how long it takes. Beside each fault stands its cure.</source>
        <translation>Prüft das Python der Engine, ihre Pakete, das Gerät, den Arbeitsspeicher und die Modellpakete und verfeinert ein kleines Bild, um zu sehen, dass es geht und wie lange es dauert. Neben jedem Fehler steht die Abhilfe.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>When you report a problem, add the report. The paths in it are those of the engine and of model bundles.</source>
        <translation>Wenn Sie ein Problem melden, fügen Sie den Bericht bei. Die Pfade darin sind die der Engine und der Modellpakete.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>auto is what jobs take. Another one shows whether it could be used.</source>
        <translation>auto nehmen auch die Aufträge. Ein anderes zeigt, ob es verwendet werden könnte.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>A page (.html), or everything for a program to read (.json).</source>
        <translation>Eine Seite (.html) oder alles, was ein Programm lesen soll (.json).</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Image to describe</source>
        <translation>Zu beschreibendes Bild</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Times finer</source>
        <translation>Vielfaches der Auflösung</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <location filename="../ui/dock/captions_panel.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Polygons with the fields tile, caption, confidence and model, to be read, corrected and given to Upscale.</source>
        <translation>Polygone mit den Feldern tile, caption, confidence und model, zum Lesen, Berichtigen und zur Übergabe an Verfeinern.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Number of captions</source>
        <translation>Anzahl der Beschreibungen</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Describe (captions for super-resolution)</source>
        <translation>Beschreiben (Texte für die Superauflösung)</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>super-resolution,caption,description,vision-language model,land cover</source>
        <translation>Superauflösung,super-resolution,Beschreibung,Bildbeschreibung,Sprachmodell,Landbedeckung</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Says in words what each place of an image shows, as stage 2 of Upscale is told.</source>
        <translation>Sagt in Worten, was jeder Ort eines Bildes zeigt, so wie es Stufe 2 von „Verfeinern“ erfährt.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>What each place of an image shows, in the words of a model.</source>
        <translation>Was jede Stelle eines Bildes zeigt, in den Worten eines Modells.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Cuts the image into the windows that stage 2 of &lt;i&gt;Upscale&lt;/i&gt; works on, and says what each shows: land cover, texture, the direction of lines. Below a certain confidence it says only what can be measured.</source>
        <translation>Zerlegt das Bild in die Fenster, mit denen Stufe 2 von &lt;i&gt;Verfeinern&lt;/i&gt; arbeitet, und sagt, was jedes zeigt: Landbedeckung, Textur, Richtung der Linien. Unterhalb einer bestimmten Sicherheit sagt es nur, was sich messen lässt.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Correct the field &lt;i&gt;caption&lt;/i&gt; where it is wrong, and give the layer to &lt;i&gt;Upscale&lt;/i&gt; as CAPTIONS: your words then take the place of the model&apos;s. You may also draw polygons of your own; each place takes the words of the one that covers it most.</source>
        <translation>Berichtigen Sie das Feld &lt;i&gt;caption&lt;/i&gt;, wo es falsch ist, und geben Sie den Layer an &lt;i&gt;Verfeinern&lt;/i&gt; als CAPTIONS: Ihre Worte treten dann an die Stelle derer des Modells. Sie können auch eigene Polygone zeichnen; jeder Ort erhält die Worte desjenigen, das ihn am meisten bedeckt.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} has no name of a GeoTIFF. Give it a name that ends with .tif.</source>
        <translation>Die Ausgabe {path} ist dem Namen nach kein GeoTIFF. Geben Sie ihr einen Namen, der auf .tif endet.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output is the input itself ({path}), which would be lost. Choose another name for it.</source>
        <translation>Die Ausgabe ist die Eingabe selbst ({path}), die damit verloren wäre. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is read here, and would be lost. Choose another name for it.</source>
        <translation>Die Ausgabe {path} wird hier gelesen und wäre damit verloren. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another folder for the output.</source>
        <translation>Der Ordner {folder} existiert nicht. Legen Sie ihn an, oder wählen Sie einen anderen Ordner für die Ausgabe.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is a folder. Give the name of a file.</source>
        <translation>Die Ausgabe {path} ist ein Ordner. Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>Nothing may be written in the folder {folder}. Choose another folder for the output.</source>
        <translation>In den Ordner {folder} darf nicht geschrieben werden. Wählen Sie einen anderen Ordner für die Ausgabe.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Extent (the whole image, if empty)</source>
        <translation>Ausdehnung (leer: das ganze Bild)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Red, green and blue band (as the layer is drawn, if empty)</source>
        <translation>Kanäle für Rot, Grün und Blau (leer: wie der Layer dargestellt wird)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Model bundle</source>
        <translation>Modellpaket</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock_entry.py"/>
        <source>Super-resolution</source>
        <translation>Superauflösung</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; vlmsr or by the environment variable {variable}.</source>
        <translation>Die Engine hat noch keine Python-Umgebung, daher lässt sich nichts berechnen. Legen Sie eine an: Führen Sie einmal den Algorithmus Engine einrichten (vlmsr:setupengine) aus oder scripts/demo im Ordner der Erweiterung ({folder}); oder nennen Sie unter Einstellungen &gt; Optionen &gt; vlmsr oder in der Umgebungsvariablen {variable} ein Python, in dem die Engine installiert ist.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>What these name now does not exist: {paths}.</source>
        <translation>Was hier angegeben ist, existiert nicht: {paths}.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named in the options</source>
        <translation>in den Optionen angegeben</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named by the environment variable {variable}</source>
        <translation>durch die Umgebungsvariable {variable} angegeben</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by Set up the engine</source>
        <translation>von „Engine einrichten“ angelegt</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by scripts/demo in the plugin&apos;s folder</source>
        <translation>von scripts/demo im Ordner der Erweiterung angelegt</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Engine {version} computes on {device} in {precision}.</source>
        <translation>Die Engine {version} rechnet auf {device} mit {precision}.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>It needs about {n:.1f} GiB of memory.</source>
        <translation>Sie braucht etwa {n:.1f} GiB Arbeitsspeicher.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>{stage}, {time} left</source>
        <translation>{stage}, noch {time}</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <location filename="../ui/bundle_download.py"/>
        <source>Asking what there is to download</source>
        <translation>Es wird abgefragt, was sich herunterladen lässt</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Downloading</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Computing the finer image</source>
        <translation>Das feinere Bild wird berechnet</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Describing what it shows</source>
        <translation>Der Bildinhalt wird beschrieben</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Refining it</source>
        <translation>Das Bild wird verfeinert</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Completing the file</source>
        <translation>Die Datei wird fertiggestellt</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Making the coarse image</source>
        <translation>Das gröbere Bild wird erstellt</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Measuring</source>
        <translation>Es wird gemessen</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Looking at windows</source>
        <translation>Fenster werden betrachtet</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} s</source>
        <translation>etwa {n} s</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} min</source>
        <translation>etwa {n} min</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {h} h {m} min</source>
        <translation>etwa {h} h {m} min</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine says that it has finished, but {output} is not there. Try another folder.</source>
        <translation>Die Engine meldet, sie sei fertig, aber {output} ist nicht da. Versuchen Sie es mit einem anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine broke down (exit code {code}). Run it again; if it breaks down again, run Check the engine (vlmsr:checkengine), and report what that finds with the log.</source>
        <translation>Die Engine ist abgestürzt (Rückgabewert {code}). Starten Sie den Vorgang erneut; stürzt sie wieder ab, führen Sie „Engine prüfen“ (vlmsr:checkengine) aus, und melden Sie dessen Befund zusammen mit dem Protokoll.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine has said nothing for {seconds:.0f} seconds and was ended. Try again.</source>
        <translation>Die Engine hat sich seit {seconds:.0f} Sekunden nicht gemeldet und wurde beendet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>It left no log.</source>
        <translation>Sie hat kein Protokoll hinterlassen.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>Its log ({path}) ends with:</source>
        <translation>Ihr Protokoll ({path}) endet mit:</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>What is done is kept beside {output}: run it again with the same settings, and it goes on.</source>
        <translation>Was fertig ist, bleibt neben {output} erhalten: Mit denselben Einstellungen erneut gestartet, geht es dort weiter.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>{path} is left over and can&apos;t be removed: {error}. Delete it by hand.</source>
        <translation>{path} ist übrig geblieben und lässt sich nicht entfernen: {error}. Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_session.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Make its environment anew.</source>
        <translation>Das Python der Engine, {python}, lässt sich nicht starten: {error}. Legen Sie die Umgebung neu an.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Log: {path}</source>
        <translation>Protokoll: {path}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment can&apos;t be made in {folder}: {error}. Check that the folder is yours and the disk has room.</source>
        <translation>Die Umgebung kann nicht in {folder} angelegt werden: {error}. Prüfen Sie, ob der Ordner Ihnen gehört und auf der Festplatte Platz ist.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at this computer</source>
        <translation>Dieser Computer wird untersucht</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Torch&apos;s CUDA build stays, although no NVIDIA card answers now.</source>
        <translation>Die CUDA-Ausführung von torch bleibt, obwohl jetzt keine NVIDIA-Karte antwortet.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Where torch comes from is up to pip&apos;s configuration. The usual index brings CUDA&apos;s libraries along on Linux, some gigabytes that a processor has no use for: TORCH_INDEX with the address of PyTorch&apos;s wheels for &apos;cpu&apos; saves them.</source>
        <translation>Woher torch kommt, bestimmt die Einstellung von pip. Der übliche Index bringt unter Linux die Bibliotheken von CUDA mit, einige Gigabyte, die ein Prozessor nicht braucht: TORCH_INDEX mit der Adresse der PyTorch-Wheels für „cpu“ spart sie.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is complete and current: Python {python} in {folder}.</source>
        <translation>Die Umgebung ist vollständig und aktuell: Python {python} in {folder}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The engine&apos;s environment is ready: Python {python}, torch {torch}, {n} packages, in {folder}.</source>
        <translation>Die Umgebung der Engine ist bereit: Python {python}, torch {torch}, {n} Pakete, in {folder}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>{error}. Install the plugin again.</source>
        <translation>{error}. Installieren Sie die Erweiterung erneut.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The folder WHEELS, {folder}, does not exist. Choose one with wheels in it.</source>
        <translation>Der Ordner WHEELS, {folder}, existiert nicht. Wählen Sie einen mit Wheels darin.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking for a Python</source>
        <translation>Ein Python wird gesucht</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is made with {python}.</source>
        <translation>Die Umgebung wird mit {python} angelegt.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment needs about {needed:.1f} GiB in {folder}, and {free:.1f} GiB are free. Free some space and set up again.</source>
        <translation>Die Umgebung braucht etwa {needed:.1f} GiB in {folder}, frei sind {free:.1f} GiB. Schaffen Sie Platz, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Copying the environment that is there</source>
        <translation>Die vorhandene Umgebung wird kopiert</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Making an environment</source>
        <translation>Eine Umgebung wird angelegt</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>No environment could be made</source>
        <translation>Es konnte keine Umgebung angelegt werden</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing torch</source>
        <translation>torch wird installiert</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing the other packages</source>
        <translation>Die übrigen Pakete werden installiert</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at torch</source>
        <translation>torch wird geprüft</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Downloading {what}</source>
        <translation>{what} wird heruntergeladen</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>pip failed</source>
        <translation>pip ist gescheitert</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>exit code {code}</source>
        <translation>Rückgabewert {code}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>The new environment can&apos;t take the place of the old one, {folder}: {error}. Let running jobs end and set up again.</source>
        <translation>Die neue Umgebung kann die alte, {folder}, nicht ersetzen: {error}. Lassen Sie laufende Aufträge enden, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>Another set-up is at work in {folder}. Let it end first.</source>
        <translation>In {folder} läuft schon eine andere Einrichtung. Lassen Sie sie zuerst enden.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.1f} GiB of memory</source>
        <translation>{n:.1f} GiB Arbeitsspeicher</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.3g} megapixels</source>
        <translation>{n:.3g} Megapixel</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {memory}; the time is told once it runs</source>
        <translation>{size}, {memory}; die Dauer wird angezeigt, sobald es läuft</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {time}, {memory}</source>
        <translation>{size}, {time}, {memory}</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Image: a reference, the coarse one of a pair, or a ready result</source>
        <translation>Bild: eine Referenz, das gröbere Bild eines Paars oder ein fertiges Ergebnis</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Reference (the image itself, if empty)</source>
        <translation>Referenz (leer: das Bild selbst)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Times coarser, where the image is the reference</source>
        <translation>Vielfaches der Vergröberung, wenn das Bild die Referenz ist</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Sensor model that makes it coarser</source>
        <translation>Sensormodell für die Vergröberung</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Preset to make it finer with</source>
        <translation>Vorgabe für die Verfeinerung</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Table of the figures</source>
        <translation>Tabelle der Werte</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Figures with their meaning</source>
        <translation>Werte mit ihrer Bedeutung</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>What a ready result was made of</source>
        <translation>Woraus ein fertiges Ergebnis entstanden ist</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Stages (base: without refinement)</source>
        <translation>Stufen (base: ohne Verfeinerung)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Windows to show</source>
        <translation>Anzahl gezeigter Fenster</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Folder of weights (lpips, sam, clip)</source>
        <translation>Ordner mit Gewichten (lpips, sam, clip)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Evaluate (quality against a reference)</source>
        <translation>Bewerten (Qualität gegenüber einer Referenz)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>super-resolution,quality,evaluation,accuracy,PSNR,SSIM,LPIPS,ERGAS,spectral angle,reference,report</source>
        <translation>Superauflösung,super-resolution,Qualität,Bewertung,Genauigkeit,PSNR,SSIM,LPIPS,ERGAS,Spektralwinkel,Referenz,Bericht</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Measures a finer image against a reference and writes a report with figures and pictures.</source>
        <translation>Vergleicht ein feineres Bild mit einer Referenz und schreibt einen Bericht mit Zahlen und Bildern.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR over bicubic interpolation, dB</source>
        <translation>PSNR-Gewinn gegenüber bikubischer Interpolation, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Energy of fine detail over the reference&apos;s</source>
        <translation>Energie der feinen Details im Verhältnis zur Referenz</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Distance of spectra, dB</source>
        <translation>Abstand der Spektren, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Coherence of edges</source>
        <translation>Kohärenz der Kanten</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Displacement of edges, input pixels</source>
        <translation>Versatz der Kanten, Eingabepixel</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Mean absolute difference from the input, averaged back (DN)</source>
        <translation>Mittlere absolute Abweichung von der Eingabe nach Rückmittelung (DN)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>ERGAS</source>
        <translation>ERGAS</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Spectral angle, degrees</source>
        <translation>Spektralwinkel, Grad</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Improvement (opensr-test)</source>
        <translation>Verbesserung (opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Omission (opensr-test)</source>
        <translation>Auslassung (opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Hallucination (opensr-test)</source>
        <translation>Halluzination (opensr-test)</translation>
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
        <translation>Misst anhand Ihrer eigenen Daten, wie gut ein feineres Bild ist, und schreibt einen Bericht mit Zahlen, Bildern und einer Karte der Fehler. Bikubische Interpolation wird zum Vergleich mitgemessen.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;One image alone&lt;/b&gt; is a reference: it is made coarser by a sensor model, made finer again as &lt;i&gt;Upscale&lt;/i&gt; does it, and compared with itself.</source>
        <translation>&lt;b&gt;Ein Bild allein&lt;/b&gt; ist eine Referenz: Es wird mit einem Sensormodell vergröbert, wie mit &lt;i&gt;Verfeinern&lt;/i&gt; wieder verfeinert und mit sich selbst verglichen.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: an image whose pixels are 2, 4 or 8 times as large as the reference&apos;s is made finer and compared with it; one whose pixels are as large is taken as a ready result, whoever made it. The two need not lie on the same pixels, but must overlap and have a CRS.</source>
        <translation>&lt;b&gt;Mit einer Referenz&lt;/b&gt;: Ein Bild, dessen Pixel 2-, 4- oder 8-mal so groß sind wie die der Referenz, wird verfeinert und mit ihr verglichen; eines mit gleich großen Pixeln gilt als fertiges Ergebnis, wer auch immer es gemacht hat. Die beiden müssen nicht auf denselben Pixeln liegen, aber einander überlappen und ein KBS haben.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Nodata&lt;/b&gt; and what is transparent is left out of all measures. 8 bit is measured in digital numbers, with 255 as the peak; other types with the range of the reference as peak.</source>
        <translation>&lt;b&gt;Nodata&lt;/b&gt; und was durchsichtig ist, bleibt bei allen Maßen außen vor. 8 Bit wird in Grauwerten gemessen, mit 255 als Spitzenwert; andere Typen mit dem Wertebereich der Referenz als Spitzenwert.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Measures that need weights or packages&lt;/b&gt; which are not there are reported as not computed, with the reason. Nothing is ever fetched. The page docs/evaluate.md says what to put where.</source>
        <translation>&lt;b&gt;Maße, die Gewichte oder Pakete brauchen&lt;/b&gt;, die nicht da sind, werden mit dem Grund als nicht berechnet aufgeführt. Es wird nie etwas heruntergeladen. Die Seite docs/evaluate.md sagt, was wohin gehört.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A reference, the coarse image of a pair, or a ready result. A raster file that GDAL reads.</source>
        <translation>Eine Referenz, das gröbere Bild eines Paars oder ein fertiges Ergebnis. Eine Rasterdatei, die GDAL liest.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The part of the image to judge, in any CRS, widened to whole pixels.</source>
        <translation>Der zu bewertende Teil des Bildes, in beliebigem KBS, auf ganze Pixel erweitert.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>What the image is compared with. Empty: the image is the reference itself.</source>
        <translation>Womit das Bild verglichen wird. Leer: Das Bild ist selbst die Referenz.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The image that a ready result was made of: then the report also says how far the two agree.</source>
        <translation>Das Bild, aus dem ein fertiges Ergebnis entstanden ist: Dann sagt der Bericht auch, wie weit die beiden übereinstimmen.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How much coarser the reference is made: 2, 4 or 8. Without effect for a pair, which has a scale of its own.</source>
        <translation>Um wie viel die Referenz vergröbert wird: 2, 4 oder 8. Ohne Wirkung bei einem Paar, das sein eigenes Verhältnis hat.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How the reference is made coarser. clean: bicubic, the field&apos;s convention. optical: blur and averaging. noisy: with noise as well. compressed: with JPEG as well, 8 bit only.</source>
        <translation>Wie die Referenz vergröbert wird. clean: bikubisch, wie im Fach üblich. optical: Unschärfe und Mittelung. noisy: zusätzlich mit Rauschen. compressed: zusätzlich mit JPEG, nur 8 Bit.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of Upscale. both: with refinement, where the preset has it. base: stage 1 alone.</source>
        <translation>Von „Verfeinern“. both: mit Verfeinerung in Stufe 2, wo die Vorgabe sie hat. base: nur Stufe 1.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How many windows are shown, and looked at by the measures that take long.</source>
        <translation>Wie viele Fenster gezeigt und von den langsamen Maßen betrachtet werden.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A folder that holds the folders lpips, sam and clip, as far as you have them.</source>
        <translation>Ein Ordner mit den Ordnern lpips, sam und clip, soweit Sie sie haben.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of what is drawn, and of the sensor&apos;s noise.</source>
        <translation>Für das Erzeugte und für das Rauschen des Sensors.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>One HTML file that needs nothing else: show it to a colleague.</source>
        <translation>Eine HTML-Datei, die sonst nichts braucht: Zeigen Sie sie jemandem.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures as CSV, one row each for the result, bicubic and the reference.</source>
        <translation>Die Werte als CSV, je eine Zeile für Ergebnis, bikubische Interpolation und Referenz.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures with their meaning, the reasons of those that are not there, and the settings.</source>
        <translation>Die Werte mit ihrer Bedeutung, den Gründen für fehlende und den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_parameters.py"/>
        <source>The folder of weights {folder} does not exist. Choose one, or leave it empty.</source>
        <translation>Der Ordner mit Gewichten, {folder}, existiert nicht. Wählen Sie einen, oder lassen Sie ihn leer.</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Example: NDVI of a finer image, compared</source>
        <translation>Beispiel: NDVI eines feineren Bildes im Vergleich</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>A model to learn from: makes an image finer, computes NDVI of it and of the original, and compares the two.</source>
        <translation>Ein Modell zum Lernen: verfeinert ein Bild, berechnet den NDVI davon und vom Original und vergleicht beide.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine with ANEW.</source>
        <translation>Das Python der Engine, {python}, lässt sich nicht starten: {error}. Richten Sie die Engine mit ANEW ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s environment is ready, but its model could not be fetched.</source>
        <translation>Die Umgebung der Engine ist bereit, aber ihr Modell konnte nicht geholt werden.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine broke down. It ended with: {lines}</source>
        <translation>Die Engine ist abgestürzt. Sie endete mit: {lines}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>super-resolution</source>
        <translation>Superauflösung</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Of the model: {licence}</source>
        <translation>Des Modells: {licence}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>What was done, before and after, and how far to trust it.</source>
        <translation>Was getan wurde, vorher und nachher, und wie weit man ihm trauen kann.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Made from &apos;{source}&apos; by a model (AI-generated).</source>
        <translation>Von einem Modell aus „{source}“ erzeugt (KI-generiert).</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Here it is {scale} times finer, and what is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation>Hier ist es {scale}-mal feiner, und was feiner ist als die Pixel jenes Bildes, wurde nicht gemessen, sondern sieht aus, wie solche Orte aussehen: Messen, zählen oder beweisen Sie nichts damit.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>{time}: made from &apos;{source}&apos; by vlmsr.</source>
        <translation>{time}: von vlmsr aus „{source}“ erstellt.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Agreement with the input: {agreement} digital numbers of mean absolute difference, averaged back.</source>
        <translation>Übereinstimmung mit der Eingabe: {agreement} Grauwerte mittlere absolute Abweichung nach Rückmittelung.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Version of vlmsr</source>
        <translation>Version von vlmsr</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Drawn detail</source>
        <translation>Erzeugte Details</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 1</source>
        <translation>Schritte der Stufe 1</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 2</source>
        <translation>Schritte der Stufe 2</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Tau</source>
        <translation>Tau</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Other bands</source>
        <translation>Weitere Kanäle</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Error that the confidence is about</source>
        <translation>Fehler, auf den sich die Konfidenz bezieht</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>mask layer</source>
        <translation>Maskenlayer</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The mask layer has no polygon. Draw one around what is to be done, choose other features, or leave {name} empty.</source>
        <translation>Der Maskenlayer hat kein Polygon. Zeichnen Sie eines um das, was berechnet werden soll, wählen Sie andere Objekte, oder lassen Sie {name} leer.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The polygons of the mask lie outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose polygons that overlap it, and check the CRS of both layers.</source>
        <translation>Die Polygone der Maske liegen außerhalb des Layers „{layer}“, der {extent} in {crs} abdeckt. Wählen Sie Polygone, die ihn überlappen, und prüfen Sie das KBS beider Layer.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <location filename="../algorithms/source.py"/>
        <source>an unknown CRS</source>
        <translation>einem unbekannten KBS</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Free some space and set up again.</source>
        <translation>Schaffen Sie Platz, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A proxy or virus scanner of your organisation puts its own certificate in between. Name its certificate file by the environment variable PIP_CERT, or bring the wheels in a folder (WHEELS).</source>
        <translation>Ein Proxy oder Virenscanner Ihrer Organisation schiebt sein eigenes Zertifikat dazwischen. Geben Sie dessen Zertifikatsdatei in der Umgebungsvariable PIP_CERT an, oder bringen Sie die Wheels in einem Ordner mit (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the proxy in QGIS (Settings &gt; Options &gt; Network), or bring the wheels in a folder (WHEELS).</source>
        <translation>Prüfen Sie den Proxy in QGIS (Einstellungen &gt; Optionen &gt; Netzwerk), oder bringen Sie die Wheels in einem Ordner mit (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>pip can&apos;t use a SOCKS proxy: enter an HTTP proxy in QGIS, or bring the wheels in a folder (WHEELS).</source>
        <translation>pip kann keinen SOCKS-Proxy verwenden: Tragen Sie in QGIS einen HTTP-Proxy ein, oder bringen Sie die Wheels in einem Ordner mit (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the network and, behind a proxy, QGIS&apos;s proxy settings (Settings &gt; Options &gt; Network); or bring the wheels in a folder (WHEELS).</source>
        <translation>Prüfen Sie das Netz und, hinter einem Proxy, die Proxy-Einstellungen von QGIS (Einstellungen &gt; Optionen &gt; Netzwerk); oder bringen Sie die Wheels in einem Ordner mit (WHEELS).</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A download was damaged. Set up again; if it fails again, empty pip&apos;s cache: python -m pip cache purge.</source>
        <translation>Ein Download war beschädigt. Richten Sie erneut ein; schlägt es wieder fehl, leeren Sie den Cache von pip: python -m pip cache purge.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>The path is too long for this Windows: enable long paths, or use a QGIS profile in a shorter folder.</source>
        <translation>Der Pfad ist zu lang für dieses Windows: Schalten Sie lange Pfade ein, oder verwenden Sie ein QGIS-Profil in einem kürzeren Ordner.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Another program holds the file, often a virus scanner, or the folder is not yours: set up again, or make an exception for it.</source>
        <translation>Ein anderes Programm hält die Datei fest, oft ein Virenscanner, oder der Ordner gehört Ihnen nicht: Richten Sie erneut ein, oder machen Sie für ihn eine Ausnahme.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>There is no wheel of it for this Python and system: choose another PYTHON, fill the folder WHEELS, or check TORCH_INDEX and the index that pip is configured with.</source>
        <translation>Für dieses Python und System gibt es kein Wheel davon: Wählen Sie ein anderes PYTHON, füllen Sie den Ordner WHEELS, oder prüfen Sie TORCH_INDEX und den Index, auf den pip eingestellt ist.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>it said nothing</source>
        <translation>es kam keine Meldung</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Its log says more.</source>
        <translation>Das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <location filename="../algorithms/polygons.py"/>
        <source>The {called} can&apos;t be brought from {theirs} to the CRS of the image ({ours}): {error}. Check the CRS of both layers, or save the {called} in that of the image first.</source>
        <translation>Der {called} lässt sich nicht von {theirs} in das KBS des Bildes ({ours}) umrechnen: {error}. Prüfen Sie das KBS beider Layer, oder speichern Sie den {called} zuerst in dem des Bildes.</translation>
    </message>
    <message>
        <location filename="../algorithms/provider.py"/>
        <source>vlmsr, super-resolution of overhead images</source>
        <translation>vlmsr, Superauflösung für Luft- und Satellitenbilder</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{path} can&apos;t be used: {why}. {offer}</source>
        <translation>{path} kann nicht verwendet werden: {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>none was found</source>
        <translation>keines gefunden</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>There is no suitable Python for the engine ({looked}). {offer}</source>
        <translation>Es gibt kein geeignetes Python für die Engine ({looked}). {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is neither called python nor uv</source>
        <translation>es heißt weder python noch uv</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it belongs to QGIS</source>
        <translation>es gehört zu QGIS</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it does not start ({why})</source>
        <translation>es startet nicht ({why})</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is Python {version}</source>
        <translation>es ist Python {version}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is another kind of Python, for which there are no packages</source>
        <translation>es ist eine andere Art von Python, für die es keine Pakete gibt</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it has {n} bits, and torch needs 64</source>
        <translation>es hat {n} Bit, und torch braucht 64</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is made for Intel processors, for which there is no torch any more</source>
        <translation>es ist für Intel-Prozessoren gemacht, für die es kein torch mehr gibt</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it lacks {names} (on Debian and Ubuntu: apt-get install python3-venv)</source>
        <translation>ihm fehlt {names} (unter Debian und Ubuntu: apt-get install python3-venv)</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} brings Python {version}.</source>
        <translation>{uv} bringt Python {version} mit.</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} can&apos;t be started: {error}. {offer}</source>
        <translation>{uv} kann nicht gestartet werden: {error}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} could bring no Python: {why}. {offer}</source>
        <translation>{uv} konnte kein Python beschaffen: {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>Install Python {oldest} to {newest} with its venv module and name it as PYTHON, or name uv there: it brings one.</source>
        <translation>Installieren Sie Python {oldest} bis {newest} mit seinem Modul venv, und geben Sie es als PYTHON an, oder geben Sie dort uv an: Es bringt eines mit.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>The environment variable {variable} is &apos;{value}&apos;, which is none of {choices}; it is ignored.</source>
        <translation>Die Umgebungsvariable {variable} ist „{value}“, was nicht zu {choices} gehört; sie wird nicht beachtet.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>the whole numbers 0 to {most}</source>
        <translation>den ganzen Zahlen 0 bis {most}</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Build of torch</source>
        <translation>Ausführung von torch</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Folder of wheels to install from, without any network</source>
        <translation>Ordner mit Wheels, aus dem ohne Netz installiert wird</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Also fetch the model lite (53 MB), where the plugin came without it</source>
        <translation>Auch das Modell lite (53 MB) holen, falls die Erweiterung ohne es geliefert wurde</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Python to make it with, or uv (found by itself, if empty)</source>
        <translation>Python oder uv, mit dem die Umgebung angelegt wird (leer: wird gesucht)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Index of torch&apos;s wheels (pip&apos;s own configuration, if empty)</source>
        <translation>Index der torch-Wheels (leer: wie pip eingestellt ist)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Make it anew, also where it is complete</source>
        <translation>Neu anlegen, auch wenn die Umgebung vollständig ist</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>The engine&apos;s Python</source>
        <translation>Das Python der Engine</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/dock/dock.py"/>
        <source>Set up the engine</source>
        <translation>Engine einrichten</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>install,environment,python,torch,cuda,pip,set-up,super-resolution</source>
        <translation>Installation,Umgebung,Python,torch,CUDA,pip,Einrichtung,Superauflösung,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in. QGIS&apos;s own Python is left alone.</source>
        <translation>Legt die Python-Umgebung an, in der die Engine rechnet. Das Python von QGIS bleibt unberührt.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>QGIS has no profile folder here. Start it with a profile, and set up again.</source>
        <translation>QGIS hat hier keinen Profilordner. Starten Sie es mit einem Profil, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled. The environment that was there before, if any, is unchanged; set up again to begin anew.</source>
        <translation>Abgebrochen. Eine schon vorhandene Umgebung ist unverändert; richten Sie erneut ein, um neu zu beginnen.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>{used} is used all the same, because the setting vlmsr/engine_python or the variable VLMSR_ENGINE_PYTHON names it. Empty that to use the new environment.</source>
        <translation>Verwendet wird trotzdem {used}, weil die Einstellung vlmsr/engine_python oder die Variable VLMSR_ENGINE_PYTHON es angibt. Leeren Sie diese, um die neue Umgebung zu verwenden.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Fetching the model lite: {n} %</source>
        <translation>Das Modell lite wird geholt: {n} %</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled: the environment is ready, and its model is not. Set up again, and it goes on there.</source>
        <translation>Abgebrochen: Die Umgebung ist bereit, ihr Modell nicht. Richten Sie erneut ein, dann geht es dort weiter.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in, in your QGIS profile: PyTorch and what else is needed, in the versions that vlmsr is tested with. &lt;b&gt;QGIS&apos;s own Python is not touched.&lt;/b&gt; About 2 GB on a computer without an NVIDIA card, about 7 GB with one; some minutes, most of them for downloading.</source>
        <translation>Legt in Ihrem QGIS-Profil die Python-Umgebung an, in der die Engine rechnet: PyTorch und was sonst nötig ist, in den Versionen, mit denen vlmsr getestet ist. &lt;b&gt;Das Python von QGIS bleibt unberührt.&lt;/b&gt; Etwa 2 GB auf einem Computer ohne NVIDIA-Karte, etwa 7 GB mit einer; einige Minuten, die meisten davon zum Herunterladen.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>It can be cancelled and repeated: a complete environment is left alone, an outdated one is brought up to date, and the one that is there stays in use until the new one is complete. It goes by QGIS&apos;s proxy.</source>
        <translation>Es kann abgebrochen und wiederholt werden: Eine vollständige Umgebung bleibt, wie sie ist, eine veraltete wird auf den neuesten Stand gebracht, und die vorhandene bleibt in Gebrauch, bis die neue vollständig ist. Es geht über den Proxy von QGIS.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>&lt;b&gt;Without a network:&lt;/b&gt; on a computer with one, of the same system and Python version, run &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt; in the plugin&apos;s folder, and bring the folder here as WHEELS. Put the model&apos;s zip file into it, too, unless the plugin came with its model.</source>
        <translation>&lt;b&gt;Ohne Netz:&lt;/b&gt; Führen Sie auf einem Computer mit Netz, mit demselben System und derselben Python-Version, &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt; im Ordner der Erweiterung aus, und bringen Sie den Ordner als WHEELS hierher. Legen Sie auch die Zip-Datei des Modells hinein, falls die Erweiterung ohne Modell kam.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Look at the result with &lt;i&gt;Check the engine&lt;/i&gt;. When it fails, the message tells the cause and the log.</source>
        <translation>Sehen Sie sich das Ergebnis mit &lt;i&gt;Engine prüfen&lt;/i&gt; an. Wenn es fehlschlägt, nennt die Meldung die Ursache und das Protokoll.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A Python 3.11 to 3.14 with its venv module, or the program uv, which brings one. Empty: an installed Python, else uv from PATH or from the folder of wheels.</source>
        <translation>Ein Python 3.11 bis 3.14 mit seinem Modul venv oder das Programm uv, das eines mitbringt. Leer: ein installiertes Python, sonst uv aus PATH oder aus dem Ordner der Wheels.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>auto: CUDA where an NVIDIA card and its driver are good enough for it, Apple&apos;s on a Mac, else the processor&apos;s; the log says which and why. One that is asked for and can&apos;t work is an error.</source>
        <translation>auto: CUDA, wo NVIDIA-Karte und Treiber dafür gut genug sind, die von Apple auf einem Mac, sonst die für den Prozessor; das Protokoll sagt, welche und warum. Eine verlangte, die nicht gehen kann, ist ein Fehler.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A folder with a wheel for each line of engine/requirements.lock. Nothing is fetched from elsewhere then.</source>
        <translation>Ein Ordner mit einem Wheel für jede Zeile von engine/requirements.lock. Dann wird nichts von anderswo geholt.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Address of an index that torch alone is taken from; {build} in it becomes cpu, cu126 or cu130. For CUDA on Windows it must be PyTorch&apos;s own, which its site names under Get Started.</source>
        <translation>Adresse eines Index, aus dem nur torch genommen wird; {build} darin wird zu cpu, cu126 oder cu130. Für CUDA unter Windows muss es der von PyTorch sein, den dessen Website unter Get Started nennt.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>The plugin is small because its model lies beside it: from where the plugin was released, checked by its sha256, into your folder of models, where plugin updates find it again. With WHEELS it is taken from that folder, without any network.</source>
        <translation>Die Erweiterung ist klein, weil ihr Modell daneben liegt: dort, wo die Erweiterung veröffentlicht wurde. Es kommt, mit sha256 geprüft, in Ihren Modellordner, wo es auch nach Aktualisierungen der Erweiterung gefunden wird. Mit WHEELS wird es ohne Netz aus jenem Ordner genommen.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>For an environment that was damaged. What you have installed into it yourself is lost.</source>
        <translation>Für eine beschädigte Umgebung. Was Sie selbst darin installiert haben, geht verloren.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; is no raster file ({provider} layer), so the engine can&apos;t read it. Save it as GeoTIFF first (right-click the layer &gt; Export &gt; Save As...) and use that file.</source>
        <translation>Der Layer „{layer}“ ist keine Rasterdatei ({provider}-Layer), daher kann die Engine ihn nicht lesen. Speichern Sie ihn zuerst als GeoTIFF (Rechtsklick auf den Layer &gt; Exportieren &gt; Speichern als…), und verwenden Sie diese Datei.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; lies in the memory of QGIS, where the engine can&apos;t read it. Save it to disk first.</source>
        <translation>Der Layer „{layer}“ liegt im Arbeitsspeicher von QGIS, wo die Engine ihn nicht lesen kann. Speichern Sie ihn zuerst auf die Festplatte.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent lies outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose an extent that overlaps it, and check the CRS of the extent.</source>
        <translation>Die Ausdehnung liegt außerhalb des Layers „{layer}“, der {extent} in {crs} abdeckt. Wählen Sie eine Ausdehnung, die ihn überlappt, und prüfen Sie ihr KBS.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent can&apos;t be brought from {crs} to the CRS of the layer ({layer}): {error}. Give the extent in the layer&apos;s own CRS.</source>
        <translation>Die Ausdehnung lässt sich nicht von {crs} in das KBS des Layers ({layer}) umrechnen: {error}. Geben Sie sie im KBS des Layers an.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>There is no raster layer &apos;{layer}&apos; in this project. Give the name or the id of one.</source>
        <translation>In diesem Projekt gibt es keinen Rasterlayer „{layer}“. Geben Sie den Namen oder die ID eines solchen an.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;What the file of a raster layer says of itself: how vlmsr made it.&lt;/p&gt;&lt;h4&gt;Syntax&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;layer&lt;/i&gt;, &lt;i&gt;tag&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;i&gt;layer&lt;/i&gt;: name or id of a raster layer.&lt;br&gt;&lt;i&gt;tag&lt;/i&gt;: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE or another one of the user guide. NULL where the file does not have it.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;&apos;Made &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) || &apos; times finer by the model &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) &amp;rarr; &apos;Made 4 times finer by the model lite 0.1.0&apos;&lt;/p&gt;</source>
        <translation>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;Was die Datei eines Rasterlayers über sich sagt: wie vlmsr sie erstellt hat.&lt;/p&gt;&lt;h4&gt;Syntax&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;Layer&lt;/i&gt;, &lt;i&gt;Tag&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;Argumente&lt;/h4&gt;&lt;p&gt;&lt;i&gt;Layer&lt;/i&gt;: Name oder ID eines Rasterlayers.&lt;br&gt;&lt;i&gt;Tag&lt;/i&gt;: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE oder ein anderer aus dem Benutzerhandbuch. NULL, wo die Datei ihn nicht hat.&lt;/p&gt;&lt;h4&gt;Beispiele&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) || &apos;-mal feiner durch das Modell &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) &amp;rarr; &apos;4-mal feiner durch das Modell lite 0.1.0&apos;&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The Apple build of torch runs on Macs alone. Choose BUILD auto, cpu or cuda.</source>
        <translation>Die Apple-Ausführung von torch läuft nur auf Macs. Wählen Sie als BUILD auto, cpu oder cuda.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>There is no CUDA on a Mac. Choose BUILD auto or apple.</source>
        <translation>Auf einem Mac gibt es kein CUDA. Wählen Sie als BUILD auto oder apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor was asked for; on a Mac it is the Apple one.</source>
        <translation>Verlangt wurde die Ausführung von torch für den Prozessor; auf einem Mac ist das die von Apple.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s Apple build (Metal): this is a Mac with Apple silicon.</source>
        <translation>Die Apple-Ausführung von torch (Metal): Dies ist ein Mac mit Apple-Chip.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because it was asked for.</source>
        <translation>Die Ausführung von torch für den Prozessor, weil sie verlangt wurde.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>BUILD is cuda, but no NVIDIA card answers (nvidia-smi is missing or fails). Install NVIDIA&apos;s driver, or choose BUILD cpu.</source>
        <translation>BUILD ist cuda, aber es antwortet keine NVIDIA-Karte (nvidia-smi fehlt oder scheitert). Installieren Sie den Treiber von NVIDIA, oder wählen Sie als BUILD cpu.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor: no NVIDIA card answers here (nvidia-smi).</source>
        <translation>Die Ausführung von torch für den Prozessor: Hier antwortet keine NVIDIA-Karte (nvidia-smi).</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s CUDA build {tag}: {name} (compute capability {capability}) with driver {driver}.</source>
        <translation>Die CUDA-Ausführung {tag} von torch: {name} (Compute Capability {capability}) mit Treiber {driver}.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Or choose BUILD cpu.</source>
        <translation>Oder wählen Sie als BUILD cpu.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because no CUDA build fits {name}.</source>
        <translation>Die Ausführung von torch für den Prozessor, weil keine CUDA-Ausführung zu {name} passt.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>{name} has compute capability {capability}, for which there is no build of torch: it can&apos;t be used.</source>
        <translation>{name} hat Compute Capability {capability}, für die es keine Ausführung von torch gibt: Die Karte kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The driver {driver} of {name} is too old: install NVIDIA&apos;s driver {oldest} or later and set up again.</source>
        <translation>Der Treiber {driver} von {name} ist zu alt: Installieren Sie den NVIDIA-Treiber {oldest} oder neuer, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>it is a build without CUDA.</source>
        <translation>Es ist eine Ausführung ohne CUDA.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch {version} can&apos;t use the card: {why} The processor would be used, which takes longer. {cure}</source>
        <translation>torch {version} kann die Karte nicht verwenden: {why} Verwendet würde der Prozessor, was länger dauert. {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install a newer driver of NVIDIA and set up again.</source>
        <translation>Installieren Sie einen neueren Treiber von NVIDIA, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Put torch&apos;s wheel for {tag} into the folder WHEELS and set up again.</source>
        <translation>Legen Sie das torch-Wheel für {tag} in den Ordner WHEELS, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Give TORCH_INDEX the address of PyTorch&apos;s wheels for {tag} (its site names it under Get Started) and set up again.</source>
        <translation>Geben Sie als TORCH_INDEX die Adresse der PyTorch-Wheels für {tag} an (die PyTorch-Website nennt sie unter Get Started), und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Choose another BUILD or PYTHON and set up again.</source>
        <translation>Wählen Sie ein anderes BUILD oder PYTHON, und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install Microsoft&apos;s Visual C++ Redistributable (x64) and set up again.</source>
        <translation>Installieren Sie Microsofts Visual C++ Redistributable (x64), und richten Sie erneut ein.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch was installed but can&apos;t be loaded: {line} {cure}</source>
        <translation>torch wurde installiert, lässt sich aber nicht laden: {line} {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>a guess: fewer than 5 of 10 pixels are near the truth</source>
        <translation>geraten: weniger als 5 von 10 Pixeln liegen nahe an der Wahrheit</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>doubtful: 5 to 7 of 10</source>
        <translation>zweifelhaft: 5 bis 7 von 10</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>likely: 7 to 9 of 10</source>
        <translation>wahrscheinlich: 7 bis 9 von 10</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>no colour, to be trusted: more than 9 of 10</source>
        <translation>keine Farbe, vertrauenswürdig: mehr als 9 von 10</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image to make finer</source>
        <translation>Zu verfeinerndes Bild</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Mask layer (polygons: only what they touch is computed)</source>
        <translation>Maskenlayer (Polygone: nur was sie berühren, wird berechnet)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Preset (fast for measuring, the others for looking)</source>
        <translation>Vorgabe (fast zum Messen, die anderen zum Ansehen)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Drawn detail, from 0 (most likely) to 1 (sharpest); the preset&apos;s, if empty</source>
        <translation>Erzeugte Details, von 0 (wahrscheinlichstes Bild) bis 1 (schärfstes); leer: wie die Vorgabe</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Words to add to what is said of each place</source>
        <translation>Worte, die jeder Beschreibung hinzugefügt werden</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions (polygons with a field &apos;caption&apos;; the model&apos;s own, if empty)</source>
        <translation>Beschreibungen (Polygone mit einem Feld „caption“; leer: die des Modells)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Finer image</source>
        <translation>Feineres Bild</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel</source>
        <translation>Wie weit jedem Pixel zu trauen ist</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image of stage 1</source>
        <translation>Bild der Stufe 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions that were used</source>
        <translation>Verwendete Beschreibungen</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Share of stage 2&apos;s work that was left out</source>
        <translation>Ausgelassener Anteil der Arbeit von Stufe 2</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 1 (the preset&apos;s, if empty)</source>
        <translation>Diffusionsschritte der Stufe 1 (leer: wie die Vorgabe)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 2 (the preset&apos;s, if empty)</source>
        <translation>Diffusionsschritte der Stufe 2 (leer: wie die Vorgabe)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Change up to which a step of stage 2 is skipped (the preset&apos;s, if empty)</source>
        <translation>Änderung, bis zu der ein Schritt der Stufe 2 übersprungen wird (leer: wie die Vorgabe)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of the captions (the model&apos;s own, if empty)</source>
        <translation>Gewicht der Beschreibungen (leer: wie das Modell)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of stage 1&apos;s structure (the model&apos;s own, if empty)</source>
        <translation>Gewicht der Struktur aus Stufe 1 (leer: wie das Modell)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Bands beyond red, green and blue (keep: they follow these, own: by themselves, drop: left out)</source>
        <translation>Kanäle neben Rot, Grün und Blau (keep: folgen diesen, own: für sich, drop: entfallen)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Scheduler of stage 1</source>
        <translation>Scheduler der Stufe 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tile size of stage 1 in output pixels (0: the model&apos;s own)</source>
        <translation>Kachelgröße der Stufe 1 in Ausgabepixeln (0: wie das Modell)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Overlap of tiles in output pixels (0: the model&apos;s own)</source>
        <translation>Überlappung der Kacheln in Ausgabepixeln (0: wie das Modell)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tiles computed at once (0: as many as fit)</source>
        <translation>Gleichzeitig berechnete Kacheln (0: so viele wie möglich)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Compression of the GeoTIFFs (none of them changes a pixel)</source>
        <translation>Komprimierung der GeoTIFFs (keine davon ändert ein Pixel)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Upscale (super-resolution)</source>
        <translation>Verfeinern (Superauflösung)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>super-resolution,superresolution,upscale,upsample,enhance,sharpen,resolution,diffusion,deep learning</source>
        <translation>Superauflösung,super-resolution,superresolution,verfeinern,hochskalieren,verbessern,schärfen,Auflösung,Diffusion,Deep Learning</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Makes a raster 2, 4 or 8 times finer by a diffusion model, in the same place on the map.</source>
        <translation>Macht ein Raster mit einem Diffusionsmodell 2-, 4- oder 8-mal feiner, am selben Ort auf der Karte.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>A finer image.</source>
        <translation>Ein feineres Bild.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>stage 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>The image of stage 1, before refinement.</source>
        <translation>Das Bild der Stufe 1, vor der Verfeinerung.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>What refinement was told of each place.</source>
        <translation>Was der Verfeinerung über jeden Ort gesagt wurde.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel of a finer image: the chance that it lies within 1/16 of the range of the truth.</source>
        <translation>Wie weit jedem Pixel eines feineren Bildes zu trauen ist: die Wahrscheinlichkeit, dass es höchstens 1/16 des Wertebereichs von der Wahrheit abweicht.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Makes a satellite, aerial or drone image 2, 4 or 8 times finer by a diffusion model. The result lies in exactly the same place, has the same CRS and data type, and keeps nodata. Averaged back to the input&apos;s pixels it agrees with the input; the output AGREEMENT says how well, in digital numbers.</source>
        <translation>Macht ein Satelliten-, Luft- oder Drohnenbild mit einem Diffusionsmodell 2-, 4- oder 8-mal feiner. Das Ergebnis liegt an genau demselben Ort, hat dasselbe KBS und denselben Datentyp und behält Nodata. Auf die Pixel der Eingabe zurückgemittelt stimmt es mit der Eingabe überein; die Ausgabe AGREEMENT sagt in Grauwerten, wie gut.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;What it can&apos;t do.&lt;/b&gt; Detail finer than the input&apos;s pixels is an informed guess: it looks like what such places look like, and was not measured. Don&apos;t count cars, read letters or map single trees that the input does not show. Don&apos;t compute indices from drawn detail; choose preset &lt;i&gt;fast&lt;/i&gt; for measurements.</source>
        <translation>&lt;b&gt;Was es nicht kann.&lt;/b&gt; Details, die feiner sind als die Pixel der Eingabe, sind eine begründete Vermutung: Sie sehen aus, wie solche Orte aussehen, und wurden nicht gemessen. Zählen Sie keine Autos, lesen Sie keine Schrift und kartieren Sie keine einzelnen Bäume, die die Eingabe nicht zeigt. Berechnen Sie keine Indizes aus erzeugten Details; wählen Sie zum Messen die Vorgabe &lt;i&gt;fast&lt;/i&gt;.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Presets.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt;: the most likely image, nothing drawn, closest to the truth on average. &lt;i&gt;balanced&lt;/i&gt;: adds detail in one step of each stage. &lt;i&gt;quality&lt;/i&gt;: the same, averaged over eight turned and mirrored views; slower. &lt;i&gt;paper&lt;/i&gt;: 500 steps, as published; very slow without a GPU.</source>
        <translation>&lt;b&gt;Vorgaben.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt;: das wahrscheinlichste Bild, nichts hinzugefügt, im Mittel der Wahrheit am nächsten. &lt;i&gt;balanced&lt;/i&gt;: fügt Details in je einem Schritt beider Stufen hinzu. &lt;i&gt;quality&lt;/i&gt;: dasselbe, über acht gedrehte und gespiegelte Ansichten gemittelt; langsamer. &lt;i&gt;paper&lt;/i&gt;: 500 Schritte, wie veröffentlicht; sehr langsam ohne GPU.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Which bands.&lt;/b&gt; Three bands are treated as red, green and blue together; left empty, those that the layer is drawn with. All others follow the detail that these get, and average back to the input&apos;s values, unless OTHER_BANDS says otherwise. The result has all bands of the input.</source>
        <translation>&lt;b&gt;Welche Kanäle.&lt;/b&gt; Drei Kanäle werden zusammen als Rot, Grün und Blau behandelt; leer: die, mit denen der Layer dargestellt wird. Alle anderen folgen den Details, die diese erhalten, und mitteln sich auf die Werte der Eingabe zurück, wenn OTHER_BANDS nichts anderes sagt. Das Ergebnis hat alle Kanäle der Eingabe.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The computation runs in a process of its own, so it can&apos;t crash QGIS. Cancel ends it within two seconds and leaves nothing behind. The same seed and settings give the same image on the same device.</source>
        <translation>Gerechnet wird in einem eigenen Prozess, der QGIS nicht abstürzen lassen kann. Abbrechen beendet ihn in zwei Sekunden und hinterlässt nichts. Derselbe Startwert und dieselben Einstellungen ergeben auf demselben Gerät dasselbe Bild.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A raster file that GDAL reads, 8 or 16 bit. Web services and databases must be saved first.</source>
        <translation>Eine Rasterdatei, die GDAL liest, mit 8 oder 16 Bit. Webdienste und Datenbanken müssen zuerst gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>In any CRS. It is widened to whole pixels of the input. Try a small extent first to see how long it takes.</source>
        <translation>In beliebigem KBS. Sie wird auf ganze Pixel der Eingabe erweitert. Versuchen Sie es zuerst mit einer kleinen Ausdehnung, um zu sehen, wie lange es dauert.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Polygons in any CRS. Only what they touch is computed; the rest is nodata, or transparent. The result covers what lies around them, or all of EXTENT, if that is given. Inside it is the same image as without a mask.</source>
        <translation>Polygone in beliebigem KBS. Nur was sie berühren, wird berechnet; der Rest ist Nodata oder durchsichtig. Das Ergebnis umfasst, was um sie herum liegt, oder ganz EXTENT, wenn das angegeben ist. Innerhalb ist es dasselbe Bild wie ohne Maske.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>2, 4 or 8. A pixel of 10 m becomes 5 m, 2.5 m or 1.25 m. The finer, the more is guessed.</source>
        <translation>2, 4 oder 8. Aus einem Pixel von 10 m werden 5 m, 2,5 m oder 1,25 m. Je feiner, desto mehr ist geraten.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Three bands in the order red, green, blue, for example 4;3;2 for Sentinel-2, or one.</source>
        <translation>Drei Kanäle in der Reihenfolge Rot, Grün, Blau, zum Beispiel 4;3;2 für Sentinel-2, oder einer.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>fast: best fact. balanced: good look. quality: a little better, slower. paper: as published.</source>
        <translation>fast: der Wahrheit am nächsten. balanced: sieht gut aus. quality: etwas besser, langsamer. paper: wie veröffentlicht.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0: the most likely image, smooth. 1: all detail, sharpest and most guessed.</source>
        <translation>0: das wahrscheinlichste Bild, glatt. 1: alle Details, am schärfsten und am meisten geraten.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>both: detail is refined by the words that describe each place. base: stage 1 alone, faster.</source>
        <translation>both: Details werden nach den Worten verfeinert, die jeden Ort beschreiben. base: nur Stufe 1, schneller.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A few words, in English, that hold for the whole image, for example: winter, snow.</source>
        <translation>Einige englische Worte, die für das ganze Bild gelten, zum Beispiel: winter, snow.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A layer that vlmsr:describe made and you corrected, or polygons of your own. In any CRS.</source>
        <translation>Ein Layer, den vlmsr:describe erstellt hat und den Sie berichtigt haben, oder eigene Polygone. In beliebigem KBS.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>keep: infrared and others get the detail of the colours, fast. own: each goes through the network as a grey image: a little nearer to the truth where nothing is drawn, much slower. drop: the result is without them.</source>
        <translation>keep: Infrarot und andere erhalten die Details der Farben, schnell. own: Jeder geht als Graubild durch das Netz: etwas näher an der Wahrheit, wo nichts erzeugt wird, viel langsamer. drop: Das Ergebnis hat sie nicht.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More steps draw finer texture and take longer. 0 leaves stage 2 out.</source>
        <translation>Mehr Schritte erzeugen feinere Textur und dauern länger. 0 lässt Stufe 2 aus.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>First Block Cache: a step of a place where less than this changes is skipped. 0 skips none.</source>
        <translation>First Block Cache: Ein Schritt eines Ortes, an dem sich weniger als dies ändert, wird übersprungen. 0 überspringt keinen.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the captions are followed; more than 1 takes twice as long.</source>
        <translation>Wie stark den Beschreibungen gefolgt wird; mehr als 1 dauert doppelt so lange.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the structure of stage 1 is held.</source>
        <translation>Wie stark die Struktur von Stufe 1 festgehalten wird.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0 to 1 for each pixel: the chance that it lies within 1/16 of the image&apos;s range (16 DN of 8 bit) of the truth.</source>
        <translation>0 bis 1 für jedes Pixel: die Wahrscheinlichkeit, dass es höchstens 1/16 des Wertebereichs des Bildes (16 Grauwerte bei 8 Bit) von der Wahrheit abweicht.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF of what stage 1 made, before refinement.</source>
        <translation>Ein GeoTIFF dessen, was Stufe 1 gemacht hat, vor der Verfeinerung.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>One HTML file that needs nothing else: what was done, before and after, how far to trust it. Later, right-click the result&apos;s layer to open it.</source>
        <translation>Eine HTML-Datei, die sonst nichts braucht: was getan wurde, vorher und nachher, wie weit man ihm trauen kann. Später mit einem Rechtsklick auf den Layer des Ergebnisses zu öffnen.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What stage 2 was told of each place.</source>
        <translation>Was Stufe 2 über jeden Ort gesagt wurde.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The name of a bundle that came with the plugin, or the folder of another one.</source>
        <translation>Der Name eines Modellpakets, das mit der Erweiterung kam, oder der Ordner eines anderen.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>1: one network draws at once. 2 and more: diffusion, less factual, slower. Needs DETAIL above 0.</source>
        <translation>1: Ein Netz zeichnet auf einmal. 2 und mehr: Diffusion, weniger wahrheitsgetreu, langsamer. Braucht DETAIL über 0.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How the diffusion steps are taken. Without effect where there is one step.</source>
        <translation>Wie die Diffusionsschritte gemacht werden. Ohne Wirkung bei einem Schritt.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Another seed draws other detail. The same seed gives the same image, whatever the tile size.</source>
        <translation>Ein anderer Startwert erzeugt andere Details. Derselbe Startwert ergibt dasselbe Bild, wie groß die Kacheln auch sind.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Smaller tiles need less memory. They do not change the image.</source>
        <translation>Kleinere Kacheln brauchen weniger Speicher. Das Bild ändern sie nicht.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What a tile sees beyond its edge.</source>
        <translation>Was eine Kachel über ihren Rand hinaus sieht.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More tiles at once use a GPU better and need more memory. 0: as many as fit on a GPU, one on a processor.</source>
        <translation>Mehr Kacheln auf einmal lasten eine GPU besser aus und brauchen mehr Speicher. 0: so viele wie möglich auf einer GPU, eine auf einem Prozessor.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes a GPU where there is one. A device that is asked for and absent is an error.</source>
        <translation>auto nimmt eine GPU, wo es eine gibt. Ein verlangtes Gerät, das nicht da ist, ist ein Fehler.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes what the device computes fast. float32 is the most exact.</source>
        <translation>auto nimmt, was das Gerät schnell rechnet. float32 ist am genauesten.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>deflate: every program reads it. zstd: faster, and often smaller, for newer programs. lzw: for older ones. none: largest.</source>
        <translation>deflate: Jedes Programm liest es. zstd: schneller und oft kleiner, für neuere Programme. lzw: für ältere. none: am größten.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF, compressed and tiled, in the same place as the input and with its bands and data type.</source>
        <translation>Ein GeoTIFF, komprimiert und gekachelt, an derselben Stelle wie die Eingabe und mit deren Kanälen und Datentyp.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_job.py"/>
        <source>The layer &apos;{layer}&apos; has no band {absent}: its bands are 1 to {count}. Choose among these.</source>
        <translation>Der Layer „{layer}“ hat keinen Kanal {absent}: Seine Kanäle sind 1 bis {count}. Wählen Sie unter diesen.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The bands &apos;{bands}&apos; are no numbers. Give three numbers, for example 4;3;2, or one.</source>
        <translation>Die Kanäle „{bands}“ sind keine Zahlen. Geben Sie drei Zahlen an, zum Beispiel 4;3;2, oder eine.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The input {source} can&apos;t be opened as a raster: the file is missing, damaged or of an unknown kind. Check its path, and whether QGIS shows it as a layer.</source>
        <translation>Die Eingabe {source} lässt sich nicht als Raster öffnen: Die Datei fehlt, ist beschädigt oder von unbekannter Art. Prüfen Sie ihren Pfad und ob QGIS sie als Layer anzeigt.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The extent &apos;{extent}&apos; can&apos;t be read or is empty. Write it as xmin,xmax,ymin,ymax [EPSG:code], or choose it on the map.</source>
        <translation>Die Ausdehnung „{extent}“ ist nicht lesbar oder leer. Schreiben Sie sie als xmin,xmax,ymin,ymax [EPSG:Code], oder wählen Sie sie auf der Karte.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The layer {source} can&apos;t be opened. Check its path, and whether QGIS shows it.</source>
        <translation>Der Layer {source} lässt sich nicht öffnen. Prüfen Sie seinen Pfad und ob QGIS ihn anzeigt.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>Downloading the model bundle {name}</source>
        <translation>Das Modellpaket {name} wird heruntergeladen</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The download of {name} was ended. What has arrived is kept.</source>
        <translation>Das Herunterladen von {name} wurde beendet. Was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>{name} was not downloaded. {error}</source>
        <translation>{name} wurde nicht heruntergeladen. {error}</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The model bundle {name} is ready. Choose it as MODEL.</source>
        <translation>Das Modellpaket {name} ist bereit. Wählen Sie es als MODEL.</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>for example: winter, snow</source>
        <translation>zum Beispiel: winter, snow</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>the model&apos;s own</source>
        <translation>die des Modells</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>&amp;Bundle</source>
        <translation>Modell&amp;paket</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Listing model bundles</source>
        <translation>Modellpakete werden aufgelistet</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <source>Choose the folder of a model bundle</source>
        <translation>Ordner eines Modellpakets wählen</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>The captions can&apos;t be saved: {why}. Save the layer under another name and edit that.</source>
        <translation>Die Beschreibungen lassen sich nicht speichern: {why}. Speichern Sie den Layer unter einem anderen Namen, und bearbeiten Sie diesen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Layer of captions</source>
        <translation>Layer mit Beschreibungen</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run with these captions</source>
        <translation>Damit starten</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Double-click a caption to correct it.</source>
        <translation>Doppelklicken Sie auf eine Beschreibung, um sie zu korrigieren.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>This layer has no field &apos;{field}&apos;. Choose the captions of a job.</source>
        <translation>Dieser Layer hat kein Feld „{field}“. Wählen Sie die Beschreibungen eines Auftrags.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run a job with &apos;Captions&apos; ticked under &apos;Also make&apos;, then correct here what the model says of each window.</source>
        <translation>Starten Sie einen Auftrag mit einem Häkchen bei „Beschreibungen“ unter „Zusätzlich“, und korrigieren Sie hier, was das Modell zu jedem Fenster sagt.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Drag, or the arrow keys: moves the divider. Space, held: shows the input alone.</source>
        <translation>Ziehen oder Pfeiltasten: verschieben die Trennlinie. Leertaste halten: zeigt nur die Eingabe.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after will be here.</source>
        <translation>Hier erscheinen vorher und nachher.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy the job as a command</source>
        <translation>Den Auftrag als Befehl kopieren</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as Processing &amp;command (Python)</source>
        <translation>Als Verarbeitungsbefehl &amp;kopieren (Python)</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as &amp;qgis_process command</source>
        <translation>Als &amp;qgis_process-Befehl kopieren</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Detail</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Left: the most likely image, smooth. Right: the sharpest, and the most guessed.</source>
        <translation>Links: das wahrscheinlichste Bild, glatt. Rechts: das schärfste, aber am meisten geraten.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>R&amp;un</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Put the job into the queue (Ctrl+Return)</source>
        <translation>Den Auftrag in die Warteschlange stellen (Strg+Eingabe)</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Prev&amp;iew</source>
        <translation>Vors&amp;chau</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Show a small part with these settings, again whenever they change</source>
        <translation>Einen kleinen Ausschnitt mit diesen Einstellungen zeigen, erneut bei jeder Änderung</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/history_panel.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Copied. Paste it where you need it.</source>
        <translation>Kopiert. Fügen Sie es ein, wo Sie es brauchen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>The finer image is there.</source>
        <translation>Das feinere Bild ist da.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Free memory</source>
        <translation>Speicher freigeben</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Ends the engine that is kept ready between jobs. The next job starts it again, which takes some seconds.</source>
        <translation>Beendet die Engine, die zwischen Aufträgen bereitgehalten wird. Der nächste Auftrag startet sie wieder, was einige Sekunden dauert.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is starting.</source>
        <translation>Die Engine startet.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is ready.</source>
        <translation>Die Engine ist bereit.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is at work.</source>
        <translation>Die Engine arbeitet.</translation>
    </message>
    <message>
        <location filename="../ui/dock/estimate_line.py"/>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Whole layer</source>
        <translation>Ganzer Layer</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Drawn on the map</source>
        <translation>Auf der Karte gezeichnet</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Draw a rectangle on the map</source>
        <translation>Ein Rechteck auf der Karte zeichnen</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>GeoTIFF files</source>
        <translation>GeoTIFF-Dateien</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Save the finer image</source>
        <translation>Das feinere Bild speichern</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>[a temporary file]</source>
        <translation>[eine temporäre Datei]</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Co&amp;nfidence</source>
        <translation>Kon&amp;fidenz</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>La&amp;yer</source>
        <translation>La&amp;yer</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>E&amp;xtent</source>
        <translation>Ausdehn&amp;ung</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Scale</source>
        <translation>Vielfaches</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Prese&amp;t</source>
        <translation>V&amp;orgabe</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Det&amp;ail</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>To &amp;file</source>
        <translation>&amp;In Datei</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Also make</source>
        <translation>Zusätzlich</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>File of the result</source>
        <translation>Datei des Ergebnisses</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>There is no raster file among the layers. Add one: Layer &gt; Add Layer &gt; Add Raster Layer.</source>
        <translation>Unter den Layern ist keine Rasterdatei. Fügen Sie eine hinzu: Layer &gt; Layer hinzufügen &gt; Rasterlayer hinzufügen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No rectangle is drawn yet. Draw one on the map, or choose another extent.</source>
        <translation>Es ist noch kein Rechteck gezeichnet. Zeichnen Sie eines auf der Karte, oder wählen Sie eine andere Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No pixel of the layer lies there.</source>
        <translation>Dort liegt kein Pixel des Layers.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>{columns} × {rows} pixels become {wide} × {high}</source>
        <translation>Aus {columns} × {rows} Pixeln werden {wide} × {high}</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>The most likely image: for measuring, classification, large areas.</source>
        <translation>Das wahrscheinlichste Bild: zum Messen, für Klassifikation, große Flächen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Detail is drawn: for looking at, on any computer.</source>
        <translation>Mit erzeugten Details: zum Ansehen, auf jedem Computer.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As balanced, averaged over eight views: a little better, slower.</source>
        <translation>Wie balanced, über acht Ansichten gemittelt: etwas besser, langsamer.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As published: hundreds of steps, very slow without a GPU.</source>
        <translation>Wie veröffentlicht: Hunderte von Schritten, ohne GPU sehr langsam.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history.py"/>
        <source>The history can&apos;t be kept in {path}: {error}.</source>
        <translation>Der Verlauf lässt sich nicht in {path} speichern: {error}.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>End</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Use settin&amp;gs</source>
        <translation>Überneh&amp;men</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Run again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/options_storage.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %: {stage}</source>
        <translation>{percent} %: {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %, {time} left: {stage}</source>
        <translation>{percent} %, noch {time}: {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Failed: {why}</source>
        <translation>Fehlgeschlagen: {why}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled; Resume goes on where it was</source>
        <translation>Abgebrochen; „Fortsetzen“ macht dort weiter</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_queue.py"/>
        <source>A job of the queue writes {path} already. Choose another file, or wait until it is done.</source>
        <translation>Ein Auftrag der Warteschlange schreibt schon {path}. Wählen Sie eine andere Datei, oder warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Put this message away</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>State of the preview</source>
        <translation>Zustand der Vorschau</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Press Preview to see a small part with these settings.</source>
        <translation>Drücken Sie „Vorschau“, um einen kleinen Ausschnitt mit diesen Einstellungen zu sehen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Choose the place on the map</source>
        <translation>Den Ort auf der Karte wählen</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Preview the middle of the map</source>
        <translation>Vorschau der Kartenmitte</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Before and after in turn. Space, held in the picture, shows before.</source>
        <translation>Vorher und nachher im Wechsel. Leertaste im Bild halten: zeigt vorher.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Interpolate the input (bilinear) instead of showing its pixels.</source>
        <translation>Die Eingabe interpolieren (bilinear), statt ihre Pixel zu zeigen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Colours say how far each pixel of the result may be trusted.</source>
        <translation>Farben zeigen, wie weit jedem Pixel des Ergebnisses zu trauen ist.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing ...</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing: {percent} %</source>
        <translation>Wird berechnet: {percent} %</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>The middle of the map lies outside the layer: choose a place on the map.</source>
        <translation>Die Kartenmitte liegt außerhalb des Layers: Wählen Sie einen Ort auf der Karte.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>{columns} × {rows} pixels, ×{scale}</source>
        <translation>{columns} × {rows} Pixel, ×{scale}</translation>
    </message>
    <message>
        <location filename="../ui/dock/previewer.py"/>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>No job yet. Choose the settings, then Run.</source>
        <translation>Noch kein Auftrag. Wählen Sie die Einstellungen, dann „Starten“.</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Use its settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <location filename="../ui/dock/run_feedback.py"/>
        <source>The job failed without a word. See View &gt; Panels &gt; Log Messages, and report what stands there.</source>
        <translation>Der Auftrag ist ohne Meldung fehlgeschlagen. Sehen Sie unter Ansicht &gt; Bedienfelder &gt; Protokoll nach, und melden Sie, was dort steht.</translation>
    </message>
    <message>
        <location filename="../ui/dock/scale_choice.py"/>
        <source>{n} times finer: one pixel becomes {squared}</source>
        <translation>{n}-mal feiner: Aus einem Pixel werden {squared}</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Progress of the set-up</source>
        <translation>Fortschritt der Einrichtung</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Setting up the engine</source>
        <translation>Engine wird eingerichtet</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is being set up; QGIS can be used meanwhile.</source>
        <translation>Die Engine wird eingerichtet; QGIS lässt sich solange benutzen.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The set-up was cancelled. Begin anew when you like.</source>
        <translation>Die Einrichtung wurde abgebrochen. Beginnen Sie neu, wann Sie möchten.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is set up. Run makes the layer finer.</source>
        <translation>Die Engine ist eingerichtet. „Starten“ macht den Layer feiner.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Set up the engine ...</source>
        <translation>Engine einrichten …</translation>
    </message>
    <message>
        <location filename="../ui/dock_entry.py"/>
        <source>Make a raster layer finer: open or close the dock</source>
        <translation>Einen Rasterlayer verfeinern: öffnet oder schließt das Bedienfeld</translation>
    </message>
    <message>
        <location filename="../ui/engine_task.py"/>
        <source>An unexpected error: {error}. The panel Log Messages has the details; please report them.</source>
        <translation>Ein unerwarteter Fehler: {error}. Einzelheiten stehen im Bedienfeld „Protokoll“; bitte melden Sie sie.</translation>
    </message>
    <message>
        <location filename="../ui/form.py"/>
        <source>Set by the environment variable {variable}, and not to be changed here.</source>
        <translation>Durch die Umgebungsvariable {variable} festgelegt und hier nicht zu ändern.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>Open the report of this image</source>
        <translation>Den Bericht zu diesem Bild öffnen</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>This layer has no report. Choose a result that was made with OUTPUT_REPORT.</source>
        <translation>Dieser Layer hat keinen Bericht. Wählen Sie ein Ergebnis, das mit OUTPUT_REPORT erstellt wurde.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>The report {path} is not there any more. Run Upscale again with OUTPUT_REPORT to get a new one.</source>
        <translation>Den Bericht {path} gibt es nicht mehr. Führen Sie „Verfeinern“ erneut mit OUTPUT_REPORT aus, um einen neuen zu erhalten.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>No program opens the report {path}. Open it in a web browser yourself.</source>
        <translation>Kein Programm öffnet den Bericht {path}. Öffnen Sie ihn selbst in einem Webbrowser.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Model bundles</source>
        <translation>Modellpakete</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder of downloaded model bundles</source>
        <translation>Ordner der heruntergeladenen Modellpakete</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Where downloaded bundles lie. Leave it empty for the usual folder of your user data.</source>
        <translation>Wo heruntergeladene Modellpakete liegen. Leer: der übliche Ordner Ihrer Benutzerdaten.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle &amp;folder:</source>
        <translation>&amp;Ordner der Modellpakete:</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle folder</source>
        <translation>Ordner der Modellpakete</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>The bundles that are here, and those that can be downloaded, with their licences.</source>
        <translation>Die vorhandenen Modellpakete und die, die sich herunterladen lassen, mit ihren Lizenzen.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>B&amp;undles:</source>
        <translation>Modell&amp;pakete:</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Downloads the bundle that is chosen above, after you have accepted its licences.</source>
        <translation>Lädt das oben gewählte Modellpaket herunter, nachdem Sie seine Lizenzen angenommen haben.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>D&amp;ownload…</source>
        <translation>&amp;Herunterladen…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removes the downloaded bundle that is chosen above. What comes with the plugin stays.</source>
        <translation>Entfernt das oben gewählte heruntergeladene Modellpaket. Was mit der Erweiterung kam, bleibt.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Refres&amp;h</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Looks again which bundles there are.</source>
        <translation>Sieht erneut nach, welche Modellpakete es gibt.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>How much of the bundle has arrived.</source>
        <translation>Wie viel vom Modellpaket angekommen ist.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ends the download. What has arrived is kept, and the next download goes on from there.</source>
        <translation>Beendet das Herunterladen. Was angekommen ist, bleibt erhalten, und das nächste Mal geht es dort weiter.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ca&amp;ncel the download</source>
        <translation>Do&amp;wnload abbrechen</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Asking the engine which bundles there are…</source>
        <translation>Die Engine wird gefragt, welche Modellpakete es gibt…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence of {name}: {licence}</source>
        <translation>Lizenz von {name}: {licence}</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Download {name}, about {size}, to {folder}?</source>
        <translation>{name}, etwa {size}, in {folder} herunterladen?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>By downloading it you accept the licences of its makers:</source>
        <translation>Mit dem Herunterladen nehmen Sie die Lizenzen seiner Urheber an:</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Accept and download</source>
        <translation>Annehmen und herunterladen</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove {name} and free {size}?</source>
        <translation>{name} entfernen und {size} freigeben?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{folder} is deleted. You can download it again.</source>
        <translation>{folder} wird gelöscht. Sie können es erneut herunterladen.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removing the model bundle {name}</source>
        <translation>Das Modellpaket {name} wird entfernt</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>comes with the plugin</source>
        <translation>mit der Erweiterung geliefert</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>downloaded</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>can be downloaded</source>
        <translation>kann heruntergeladen werden</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{size} have arrived</source>
        <translation>{size} sind angekommen</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>New super-resolution jobs</source>
        <translation>Neue Superauflösungsaufträge</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>How much is computed. The preset fast is for measuring, the others are for looking.</source>
        <translation>Wie viel gerechnet wird. Die Vorgabe fast ist zum Messen, die anderen sind zum Ansehen.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>P&amp;reset:</source>
        <translation>&amp;Vorgabe:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>The model bundle: the name of one that is listed below, or the folder of any.</source>
        <translation>Das Modellpaket: der Name eines unten aufgeführten oder der Ordner eines beliebigen.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Model &amp;bundle:</source>
        <translation>&amp;Modellpaket:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Where it is computed. With auto a graphics card is taken where there is one that can compute.</source>
        <translation>Wo gerechnet wird. Mit auto auf einer Grafikkarte, wenn eine da ist, die rechnen kann.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Device:</source>
        <translation>&amp;Gerät:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source> min after a job</source>
        <translation> min nach einem Auftrag</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>For so long the engine keeps its models in memory, so that the next job or preview begins at once. 0 frees the memory after each job.</source>
        <translation>So lange behält die Engine ihre Modelle im Arbeitsspeicher, damit der nächste Auftrag oder die nächste Vorschau sofort beginnt. 0 gibt den Speicher nach jedem Auftrag frei.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Keep the engine ready:</source>
        <translation>Engine &amp;bereithalten:</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Dialogs and the dock begin with these. Models, scripts and qgis_process get the documented defaults where they name nothing, so that they do the same on every computer.</source>
        <translation>Damit beginnen Dialoge und Bedienfeld. Modelle, Skripte und qgis_process erhalten die dokumentierten Standardwerte, wo sie nichts angeben, damit sie auf jedem Computer dasselbe tun.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the most likely image, for measuring and large areas</source>
        <translation>das wahrscheinlichste Bild, zum Messen und für große Flächen</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>drawn detail, for looking at</source>
        <translation>erzeugte Details, zum Ansehen</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the same, a little better and slower</source>
        <translation>dasselbe, etwas besser und langsamer</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>hundreds of steps, to compare with the paper</source>
        <translation>Hunderte Schritte, zum Vergleich mit der Veröffentlichung</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card where there is one, else the processor</source>
        <translation>eine Grafikkarte, wenn eine da ist, sonst der Prozessor</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the processor</source>
        <translation>der Prozessor</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card of NVIDIA</source>
        <translation>eine Grafikkarte von NVIDIA</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the graphics of an Apple computer</source>
        <translation>die Grafik eines Apple-Computers</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>found by itself</source>
        <translation>wird gesucht</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The Python that the engine computes in. Leave it empty for the one that Set up the engine makes.</source>
        <translation>Das Python, in dem die Engine rechnet. Leer: das, welches „Engine einrichten“ anlegt.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s &amp;Python:</source>
        <translation>Pytho&amp;n der Engine:</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s Python</source>
        <translation>Python der Engine</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <location filename="../ui/setup_offer.py"/>
        <source>Makes the engine&apos;s Python environment in your profile. QGIS&apos;s own Python is not touched.</source>
        <translation>Legt die Python-Umgebung der Engine in Ihrem Profil an. Das Python von QGIS bleibt unberührt.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>Engine ein&amp;richten…</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Looks at Python, packages, device, memory and bundles, and computes a small picture. Beside each fault stands its cure.</source>
        <translation>Prüft Python, Pakete, Gerät, Arbeitsspeicher und Modellpakete und berechnet ein kleines Bild. Neben jedem Fehler steht die Abhilfe.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Check the engine</source>
        <translation>Engine prü&amp;fen</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the check found</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the last check of the engine found, with cures.</source>
        <translation>Was die letzte Prüfung der Engine ergeben hat, mit Abhilfen.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>{path} does not exist.</source>
        <translation>{path} existiert nicht.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>In use: {path} ({origin}).</source>
        <translation>In Gebrauch: {path} ({origin}).</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking the engine</source>
        <translation>Die Engine wird geprüft</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Stop &amp;checking</source>
        <translation>Prü&amp;fung abbrechen</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking… This takes some seconds, the first time up to a minute.</source>
        <translation>Prüfung läuft… Das dauert einige Sekunden, beim ersten Mal bis zu einer Minute.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Set by the environment, and so not to be changed here: {variables}.</source>
        <translation>Durch die Umgebung festgelegt und daher hier nicht zu ändern: {variables}.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache and logs</source>
        <translation>Cache und Protokolle</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much of the disk is taken by what can be removed without harm.</source>
        <translation>Wie viel Platz auf der Festplatte das einnimmt, was sich ohne Schaden entfernen lässt.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Removes downloads that were broken off, remembered checksums and logs, after asking.</source>
        <translation>Entfernt nach Rückfrage abgebrochene Downloads, gemerkte Prüfsummen und Protokolle.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cl&amp;ear…</source>
        <translation>&amp;Leeren…</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache:</source>
        <translation>Cache:</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much the engine&apos;s libraries write to the log. Choose debug to look for a fault.</source>
        <translation>Wie viel die Bibliotheken der Engine ins Protokoll schreiben. Wählen Sie debug, um einen Fehler zu suchen.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Open the lo&amp;g folder</source>
        <translation>Proto&amp;kollordner öffnen</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Shows the folder of the logs.</source>
        <translation>Zeigt den Ordner der Protokolle.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>&amp;Log level:</source>
        <translation>Pro&amp;tokollstufe:</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Measuring the cache</source>
        <translation>Der Cache wird gemessen</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Downloads that were broken off begin anew then, downloaded bundles are read once more before they are used, and the logs of failed jobs are gone. Complete bundles stay.</source>
        <translation>Abgebrochene Downloads beginnen dann von vorn, heruntergeladene Modellpakete werden vor dem Gebrauch noch einmal gelesen, und die Protokolle fehlgeschlagener Aufträge sind weg. Vollständige Modellpakete bleiben.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clear the cache?</source>
        <translation>Den Cache leeren?</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clearing the cache</source>
        <translation>Der Cache wird geleert</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>downloads that were broken off</source>
        <translation>abgebrochene Downloads</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>checksums</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what went wrong</source>
        <translation>was schiefging</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what may go wrong as well</source>
        <translation>auch, was schiefgehen kann</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what is done, too</source>
        <translation>auch, was getan wird</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>everything, to look for a fault</source>
        <translation>alles, um einen Fehler zu suchen</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>The engine is not set up yet, so nothing can be computed.</source>
        <translation>Die Engine ist noch nicht eingerichtet, daher kann nichts berechnet werden.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up the engine…</source>
        <translation>Engine einrichten…</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>vlmsr&apos;s engine is to be set up once: 2 to 7 GB, some minutes.</source>
        <translation>Die Engine von vlmsr ist einmal einzurichten: 2 bis 7 GB, einige Minuten.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Then makes the layer finer, with what the dock proposes.</source>
        <translation>Macht danach den Layer feiner, mit dem, was das Bedienfeld vorschlägt.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up and try on {layer}</source>
        <translation>Einrichten und an {layer} ausprobieren</translation>
    </message>
    <message>
        <source>A GeoTIFF.</source>
        <translation type="vanished">Ein GeoTIFF.</translation>
    </message>
    <message>
        <source>Correct it in Settings &gt; Options &gt; Super-resolution (vlmsr), or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation type="vanished">Berichtigen Sie es unter Einstellungen &gt; Optionen &gt; Superauflösung (vlmsr) oder in der Variable VLMSR_ENGINE_PYTHON.</translation>
    </message>
    <message>
        <source>Hundreds of steps, as published: for comparison, very slow without a GPU.</source>
        <translation type="vanished">Hunderte Schritte, wie veröffentlicht: zum Vergleich, sehr langsam ohne GPU.</translation>
    </message>
    <message>
        <source>It is made of public models. By downloading it you accept their licences:</source>
        <translation type="vanished">Es besteht aus öffentlichen Modellen. Mit dem Herunterladen nehmen Sie deren Lizenzen an:</translation>
    </message>
    <message>
        <source>Made from &apos;{source}&apos; by a model (AI-generated): {finer}.</source>
        <translation type="vanished">Aus „{source}“ von einem Modell erstellt (KI-generiert): {finer}.</translation>
    </message>
    <message>
        <source>New jobs</source>
        <translation type="vanished">Neue Aufträge</translation>
    </message>
    <message>
        <source>Super-resolution (vlmsr)</source>
        <translation type="vanished">Superauflösung (vlmsr)</translation>
    </message>
    <message>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; Super-resolution (vlmsr) or by the environment variable {variable}.</source>
        <translation type="vanished">Die Engine hat noch keine Python-Umgebung, daher kann nichts berechnet werden. Legen Sie eine an: Führen Sie einmal den Algorithmus „Engine einrichten“ (vlmsr:setupengine) aus oder scripts/demo im Ordner der Erweiterung ({folder}); oder geben Sie ein Python, in dem die Engine installiert ist, unter Einstellungen &gt; Optionen &gt; Superauflösung (vlmsr) oder in der Umgebungsvariable {variable} an.</translation>
    </message>
    <message>
        <source>The most likely image, nothing drawn: for measuring, classification and large areas.</source>
        <translation type="vanished">Das wahrscheinlichste Bild, ohne erzeugte Details: zum Messen, für Klassifikation und große Flächen.</translation>
    </message>
    <message>
        <source>What is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation type="vanished">Was feiner ist als die Pixel dieses Bildes, wurde nicht gemessen, sondern sieht so aus, wie solche Orte aussehen: Messen, zählen und beweisen Sie damit nichts.</translation>
    </message>
    <message>
        <source>a part of it, or all, {scale} times finer</source>
        <translation type="vanished">ein Teil davon oder das ganze Bild, {scale}-mal feiner</translation>
    </message>
    <message>
        <source>finer</source>
        <translation type="vanished">feiner</translation>
    </message>
    <message>
        <source>vlmsr: how long it will take</source>
        <translation type="vanished">vlmsr: voraussichtliche Dauer</translation>
    </message>
    <message>
        <source>{folder} is no model bundle, so it is left alone.</source>
        <translation type="vanished">{folder} ist kein Modellpaket und wird daher nicht angetastet.</translation>
    </message>
</context>
</TS>

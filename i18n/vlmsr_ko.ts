<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>vlmsr</name>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} does not lie in the folder of bundles, {bundles}, so it is left alone. Delete it by hand.</source>
        <translation>{folder}이(가) 번들 폴더 {bundles} 안에 있지 않아 그대로 둡니다. 직접 삭제하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{folder} is no model bundle, so it is left alone. Delete it by hand.</source>
        <translation>{folder}은(는) 모델 번들이 아니므로 그대로 둡니다. 직접 삭제하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundle_storage.py"/>
        <source>{path} can&apos;t be removed: {error}. End the jobs that use it, or delete it by hand.</source>
        <translation>{path}을(를) 제거할 수 없습니다: {error}. 이것을 쓰는 작업을 끝내거나 직접 삭제하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine could not list its bundles (exit code {code}). Check the engine. It said:</source>
        <translation>엔진이 번들 목록을 만들지 못했습니다(종료 코드 {code}). 엔진을 점검하십시오. 엔진의 메시지:</translation>
    </message>
    <message>
        <location filename="../algorithms/bundles.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine again.</source>
        <translation>엔진의 파이썬 {python}을(를) 시작할 수 없습니다: {error}. 엔진을 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer has no field &apos;{field}&apos;. Take the layer that vlmsr:describe makes, or add a text field of that name.</source>
        <translation>캡션 레이어에 &apos;{field}&apos; 필드가 없습니다. vlmsr:describe가 만드는 레이어를 쓰거나 그 이름의 텍스트 필드를 추가하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>The caption layer says nothing: all its captions are empty. Fill the field &apos;{field}&apos;, or leave CAPTIONS empty.</source>
        <translation>캡션 레이어의 모든 캡션이 비어 있습니다. &apos;{field}&apos; 필드를 채우거나 CAPTIONS를 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>{message}. Choose another file or format for the captions, or leave that output empty.</source>
        <translation>{message}. 캡션의 파일이나 형식을 바꾸거나 그 출력을 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>caption layer</source>
        <translation>캡션 레이어</translation>
    </message>
    <message>
        <location filename="../algorithms/captions.py"/>
        <source>Feature {id} of the caption layer has no polygon. Delete it, or draw one.</source>
        <translation>캡션 레이어의 객체 {id}에 폴리곤이 없습니다. 객체를 삭제하거나 폴리곤을 그리십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>HTML files</source>
        <translation>HTML 파일</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>JSON files</source>
        <translation>JSON 파일</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Number of faults</source>
        <translation>문제 수</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, in words</source>
        <translation>점검 결과(글)</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>What was found, as JSON</source>
        <translation>점검 결과(JSON)</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Check the engine</source>
        <translation>엔진 점검</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>test,diagnosis,environment,python,torch,cuda,gpu,memory,self-test,super-resolution</source>
        <translation>테스트,진단,환경,파이썬,python,torch,cuda,gpu,그래픽 카드,메모리,자체 점검,초해상화,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Says whether the engine can compute on this computer, and what to do where it can&apos;t.</source>
        <translation>엔진이 이 컴퓨터에서 계산할 수 있는지, 할 수 없으면 어떻게 해야 하는지 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <location filename="../algorithms/engine_run.py"/>
        <location filename="../algorithms/polygons.py"/>
        <source>Cancelled: nothing was written.</source>
        <translation>취소됨: 아무것도 기록하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine).</source>
        <translation>&quot;엔진 설정&quot;(vlmsr:setupengine)을 실행하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python is {path}.</source>
        <translation>엔진의 파이썬은 {path}입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}.</source>
        <translation>엔진의 파이썬 {python}을(를) 시작할 수 없습니다: {error}.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Run Set up the engine (vlmsr:setupengine) with ANEW.</source>
        <translation>&quot;엔진 설정&quot;(vlmsr:setupengine)을 ANEW와 함께 실행하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>The engine broke down while it was looking at itself (exit code {code}). It ended with:</source>
        <translation>엔진이 자체 점검 중에 비정상 종료되었습니다(종료 코드 {code}). 마지막 메시지:</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path}, which you named as the engine&apos;s Python, does not exist; {python} is used.</source>
        <translation>엔진의 파이썬으로 지정한 {path}이(가) 존재하지 않아 {python}을(를) 씁니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Correct it in Settings &gt; Options &gt; vlmsr, or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation>설정 &gt; 옵션 &gt; vlmsr 또는 환경 변수 VLMSR_ENGINE_PYTHON에서 바로잡으십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>{path} can&apos;t be written: {error}. Choose another place.</source>
        <translation>{path}을(를) 쓸 수 없습니다: {error}. 다른 위치를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>vlmsr: the engine on this computer</source>
        <translation>vlmsr: 이 컴퓨터의 엔진</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>Looks at the engine&apos;s Python, its packages, the device, memory and model bundles, and makes a small picture finer to see that it works and how long it takes. Beside each fault stands its cure.</source>
        <translation>엔진의 파이썬, 패키지, 장치, 메모리, 모델 번들을 확인하고, 작은 영상을 세밀하게 만들어 동작하는지와 얼마나 걸리는지 봅니다. 문제마다 해결 방법이 함께 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>When you report a problem, add the report. The paths in it are those of the engine and of model bundles.</source>
        <translation>문제를 알릴 때는 보고서를 첨부하십시오. 보고서 속의 경로는 엔진과 모델 번들의 경로입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>auto is what jobs take. Another one shows whether it could be used.</source>
        <translation>auto는 작업이 쓰는 것입니다. 다른 것을 고르면 그것을 쓸 수 있는지 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/check_engine.py"/>
        <source>A page (.html), or everything for a program to read (.json).</source>
        <translation>웹 페이지(.html) 또는 프로그램이 읽을 수 있는 모든 것(.json)입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Image to describe</source>
        <translation>설명할 영상</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Times finer</source>
        <translation>해상도 배율</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <location filename="../ui/dock/captions_panel.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Captions</source>
        <translation>캡션</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Polygons with the fields tile, caption, confidence and model, to be read, corrected and given to Upscale.</source>
        <translation>tile, caption, confidence, model 필드가 있는 폴리곤입니다. 읽고 고쳐서 세밀하게 만들기에 넣을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Number of captions</source>
        <translation>캡션 수</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Describe (captions for super-resolution)</source>
        <translation>설명(초해상화용 캡션)</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>super-resolution,caption,description,vision-language model,land cover</source>
        <translation>초해상화,super-resolution,캡션,설명,시각 언어 모델,토지 피복</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Says in words what each place of an image shows, as stage 2 of Upscale is told.</source>
        <translation>영상의 각 장소가 무엇을 보여 주는지 &quot;세밀하게 만들기&quot;의 2단계에 전달되는 대로 글로 설명합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>captions</source>
        <translation>캡션</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>What each place of an image shows, in the words of a model.</source>
        <translation>영상의 각 위치에 무엇이 보이는지 모델의 말로 나타냅니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Cuts the image into the windows that stage 2 of &lt;i&gt;Upscale&lt;/i&gt; works on, and says what each shows: land cover, texture, the direction of lines. Below a certain confidence it says only what can be measured.</source>
        <translation>&lt;i&gt;세밀하게 만들기&lt;/i&gt;의 2단계가 다루는 윈도우로 영상을 나누고 각각이 무엇을 보여 주는지 말합니다: 토지 피복, 질감, 선의 방향. 확신도가 일정 수준보다 낮으면 측정할 수 있는 것만 말합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/describe.py"/>
        <source>Correct the field &lt;i&gt;caption&lt;/i&gt; where it is wrong, and give the layer to &lt;i&gt;Upscale&lt;/i&gt; as CAPTIONS: your words then take the place of the model&apos;s. You may also draw polygons of your own; each place takes the words of the one that covers it most.</source>
        <translation>틀린 곳의 &lt;i&gt;caption&lt;/i&gt; 필드를 고치고 레이어를 &lt;i&gt;세밀하게 만들기&lt;/i&gt;에 CAPTIONS로 지정하십시오. 그러면 모델의 설명 대신 사용자의 설명을 씁니다. 폴리곤을 직접 그려도 됩니다. 각 장소는 그곳을 가장 많이 덮는 폴리곤의 설명을 받습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} has no name of a GeoTIFF. Give it a name that ends with .tif.</source>
        <translation>출력 {path}은(는) GeoTIFF 이름이 아닙니다. .tif로 끝나는 이름을 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output is the input itself ({path}), which would be lost. Choose another name for it.</source>
        <translation>출력이 입력 자신({path})이므로 입력을 잃게 됩니다. 다른 이름을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is read here, and would be lost. Choose another name for it.</source>
        <translation>출력 {path}은(는) 여기서 읽는 파일이므로 잃게 됩니다. 다른 이름을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another folder for the output.</source>
        <translation>폴더 {folder}이(가) 존재하지 않습니다. 폴더를 만들거나 출력할 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>The output {path} is a folder. Give the name of a file.</source>
        <translation>출력 {path}은(는) 폴더입니다. 파일 이름을 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/destination.py"/>
        <source>Nothing may be written in the folder {folder}. Choose another folder for the output.</source>
        <translation>폴더 {folder}에 쓸 수 없습니다. 출력할 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Extent (the whole image, if empty)</source>
        <translation>범위(비우면 영상 전체)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Red, green and blue band (as the layer is drawn, if empty)</source>
        <translation>적색, 녹색, 청색 밴드(비우면 레이어 표시와 같게)</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Model bundle</source>
        <translation>모델 번들</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <source>Precision</source>
        <translation>계산 정밀도</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_algorithm.py"/>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock_entry.py"/>
        <source>Super-resolution</source>
        <translation>초해상화</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; vlmsr or by the environment variable {variable}.</source>
        <translation>엔진에 아직 파이썬 환경이 없어 아무것도 계산할 수 없습니다. 환경을 만드십시오: 엔진 설정(vlmsr:setupengine) 알고리즘을 한 번 실행하거나 플러그인 폴더({folder})의 scripts/demo를 실행하십시오. 또는 엔진이 설치된 파이썬을 설정 &gt; 옵션 &gt; vlmsr이나 환경 변수 {variable}에 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>What these name now does not exist: {paths}.</source>
        <translation>여기에 지정된 것이 존재하지 않습니다: {paths}.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named in the options</source>
        <translation>옵션에서 지정</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>named by the environment variable {variable}</source>
        <translation>환경 변수 {variable}(으)로 지정</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by Set up the engine</source>
        <translation>&quot;엔진 설정&quot;으로 생성</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_python.py"/>
        <source>made by scripts/demo in the plugin&apos;s folder</source>
        <translation>플러그인 폴더의 scripts/demo로 생성</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Engine {version} computes on {device} in {precision}.</source>
        <translation>엔진 {version}이(가) {device}에서 {precision}(으)로 계산합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>It needs about {n:.1f} GiB of memory.</source>
        <translation>메모리가 약 {n:.1f} GiB 필요합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>{stage}, {time} left</source>
        <translation>{stage}, {time} 남음</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <location filename="../ui/bundle_download.py"/>
        <source>Asking what there is to download</source>
        <translation>내려받을 수 있는 것을 확인하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Downloading</source>
        <translation>내려받는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Loading the model</source>
        <translation>모델을 불러오는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Computing the finer image</source>
        <translation>더 세밀한 영상을 계산하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Describing what it shows</source>
        <translation>영상의 내용을 설명하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Refining it</source>
        <translation>영상을 정제하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Completing the file</source>
        <translation>파일을 완성하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Making the coarse image</source>
        <translation>거친 영상을 만드는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Measuring</source>
        <translation>측정하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>Looking at windows</source>
        <translation>윈도우를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} s</source>
        <translation>약 {n}초</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {n} min</source>
        <translation>약 {n}분</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_report.py"/>
        <source>about {h} h {m} min</source>
        <translation>약 {h}시간 {m}분</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine says that it has finished, but {output} is not there. Try another folder.</source>
        <translation>엔진이 끝났다고 하지만 {output}이(가) 없습니다. 다른 폴더로 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine broke down (exit code {code}). Run it again; if it breaks down again, run Check the engine (vlmsr:checkengine), and report what that finds with the log.</source>
        <translation>엔진이 비정상 종료되었습니다(종료 코드 {code}). 다시 실행하십시오. 또 종료되면 &quot;엔진 점검&quot;(vlmsr:checkengine)을 실행하고 그 결과를 로그와 함께 알려 주십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>The engine has said nothing for {seconds:.0f} seconds and was ended. Try again.</source>
        <translation>엔진이 {seconds:.0f}초 동안 응답하지 않아 종료했습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>It left no log.</source>
        <translation>로그를 남기지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>Its log ({path}) ends with:</source>
        <translation>로그({path})의 끝부분:</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>What is done is kept beside {output}: run it again with the same settings, and it goes on.</source>
        <translation>완료된 부분은 {output} 옆에 보관됩니다. 같은 설정으로 다시 실행하면 이어서 진행합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_run.py"/>
        <source>{path} is left over and can&apos;t be removed: {error}. Delete it by hand.</source>
        <translation>{path}이(가) 남아 있으며 제거할 수 없습니다: {error}. 직접 삭제하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_session.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Make its environment anew.</source>
        <translation>엔진의 파이썬 {python}을(를) 시작할 수 없습니다: {error}. 환경을 새로 만드십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Log: {path}</source>
        <translation>로그: {path}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment can&apos;t be made in {folder}: {error}. Check that the folder is yours and the disk has room.</source>
        <translation>{folder}에 환경을 만들 수 없습니다: {error}. 폴더의 권한과 디스크의 여유 공간을 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at this computer</source>
        <translation>이 컴퓨터를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Torch&apos;s CUDA build stays, although no NVIDIA card answers now.</source>
        <translation>지금 응답하는 NVIDIA 카드가 없지만 torch의 CUDA 빌드를 그대로 둡니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Where torch comes from is up to pip&apos;s configuration. The usual index brings CUDA&apos;s libraries along on Linux, some gigabytes that a processor has no use for: TORCH_INDEX with the address of PyTorch&apos;s wheels for &apos;cpu&apos; saves them.</source>
        <translation>torch를 어디서 받을지는 pip의 설정에 따릅니다. 보통의 인덱스는 리눅스에서 프로세서에 필요 없는 수 기가바이트의 CUDA 라이브러리를 함께 가져옵니다. TORCH_INDEX에 &apos;cpu&apos;용 PyTorch 휠의 주소를 지정하면 이를 피할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is complete and current: Python {python} in {folder}.</source>
        <translation>환경이 완전하고 최신입니다: {folder}의 파이썬 {python}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The engine&apos;s environment is ready: Python {python}, torch {torch}, {n} packages, in {folder}.</source>
        <translation>엔진의 환경이 준비되었습니다: 파이썬 {python}, torch {torch}, 패키지 {n}개, 위치 {folder}.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>{error}. Install the plugin again.</source>
        <translation>{error}. 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The folder WHEELS, {folder}, does not exist. Choose one with wheels in it.</source>
        <translation>WHEELS 폴더 {folder}이(가) 존재하지 않습니다. 휠이 들어 있는 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking for a Python</source>
        <translation>파이썬을 찾는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment is made with {python}.</source>
        <translation>{python}(으)로 환경을 만듭니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>The environment needs about {needed:.1f} GiB in {folder}, and {free:.1f} GiB are free. Free some space and set up again.</source>
        <translation>환경에는 {folder}에 약 {needed:.1f} GiB가 필요하지만 {free:.1f} GiB가 비어 있습니다. 공간을 확보하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Copying the environment that is there</source>
        <translation>기존 환경을 복사하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Making an environment</source>
        <translation>환경을 만드는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>No environment could be made</source>
        <translation>환경을 만들 수 없었습니다</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing torch</source>
        <translation>torch를 설치하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Installing the other packages</source>
        <translation>나머지 패키지를 설치하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Looking at torch</source>
        <translation>torch를 확인하는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>Downloading {what}</source>
        <translation>{what} 내려받는 중</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>pip failed</source>
        <translation>pip이 실패했습니다</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_builder.py"/>
        <source>exit code {code}</source>
        <translation>종료 코드 {code}</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>The new environment can&apos;t take the place of the old one, {folder}: {error}. Let running jobs end and set up again.</source>
        <translation>새 환경으로 이전 환경 {folder}을(를) 바꿀 수 없습니다: {error}. 실행 중인 작업이 끝난 다음 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/environment_place.py"/>
        <source>Another set-up is at work in {folder}. Let it end first.</source>
        <translation>{folder}에서 다른 설정이 진행 중입니다. 먼저 그것이 끝나기를 기다리십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.1f} GiB of memory</source>
        <translation>메모리 {n:.1f} GiB</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{n:.3g} megapixels</source>
        <translation>{n:.3g}메가픽셀</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {memory}; the time is told once it runs</source>
        <translation>{size}, {memory}; 소요 시간은 실행하면 표시됩니다</translation>
    </message>
    <message>
        <location filename="../algorithms/estimate.py"/>
        <source>{size}, {time}, {memory}</source>
        <translation>{size}, {time}, {memory}</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Image: a reference, the coarse one of a pair, or a ready result</source>
        <translation>영상: 기준 영상, 쌍 가운데 거친 영상, 또는 완성된 결과</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Reference (the image itself, if empty)</source>
        <translation>기준 영상(비우면 영상 자신)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Times coarser, where the image is the reference</source>
        <translation>거칠게 만드는 배율(영상이 기준인 경우)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Sensor model that makes it coarser</source>
        <translation>거칠게 만드는 센서 모델</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Preset to make it finer with</source>
        <translation>세밀하게 만드는 사전 설정</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML 파일 (*.html)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>JSON files (*.json)</source>
        <translation>JSON 파일 (*.json)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Table of the figures</source>
        <translation>수치 표</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Figures with their meaning</source>
        <translation>수치와 그 의미</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>What a ready result was made of</source>
        <translation>완성된 결과의 원본 영상</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Stages (base: without refinement)</source>
        <translation>단계(base: 정제 없음)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../algorithms/upscale.py"/>
        <location filename="../ui/dock/advanced.py"/>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Windows to show</source>
        <translation>표시할 윈도우 수</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Folder of weights (lpips, sam, clip)</source>
        <translation>가중치 폴더(lpips, sam, clip)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Evaluate (quality against a reference)</source>
        <translation>평가(기준 영상 대비 품질)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>super-resolution,quality,evaluation,accuracy,PSNR,SSIM,LPIPS,ERGAS,spectral angle,reference,report</source>
        <translation>초해상화,super-resolution,품질,평가,정확도,PSNR,SSIM,LPIPS,ERGAS,분광각,기준 영상,보고서</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Measures a finer image against a reference and writes a report with figures and pictures.</source>
        <translation>더 세밀한 영상을 기준 영상과 비교하고 수치와 그림이 있는 보고서를 작성합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>PSNR over bicubic interpolation, dB</source>
        <translation>3차 회선(bicubic) 보간 대비 PSNR, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Energy of fine detail over the reference&apos;s</source>
        <translation>기준 영상 대비 미세 디테일 에너지</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Distance of spectra, dB</source>
        <translation>스펙트럼 거리, dB</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Coherence of edges</source>
        <translation>경계의 일관성</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Displacement of edges, input pixels</source>
        <translation>경계의 변위, 입력 픽셀</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <location filename="../algorithms/upscale.py"/>
        <source>Mean absolute difference from the input, averaged back (DN)</source>
        <translation>되평균한 뒤 입력과의 평균 절대 차이(DN)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>ERGAS</source>
        <translation>ERGAS</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Spectral angle, degrees</source>
        <translation>분광각, 도</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Improvement (opensr-test)</source>
        <translation>개선(opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Omission (opensr-test)</source>
        <translation>누락(opensr-test)</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate.py"/>
        <source>Hallucination (opensr-test)</source>
        <translation>환각(opensr-test)</translation>
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
        <translation>더 세밀한 영상이 얼마나 좋은지 사용자의 데이터로 측정하고, 수치와 그림과 오차 지도가 있는 보고서를 작성합니다. 3차 회선(bicubic) 보간도 함께 측정합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;One image alone&lt;/b&gt; is a reference: it is made coarser by a sensor model, made finer again as &lt;i&gt;Upscale&lt;/i&gt; does it, and compared with itself.</source>
        <translation>&lt;b&gt;영상 하나만&lt;/b&gt; 있으면 그것이 기준입니다: 센서 모델로 거칠게 만들고, &lt;i&gt;세밀하게 만들기&lt;/i&gt;처럼 다시 세밀하게 만들어 자신과 비교합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: an image whose pixels are 2, 4 or 8 times as large as the reference&apos;s is made finer and compared with it; one whose pixels are as large is taken as a ready result, whoever made it. The two need not lie on the same pixels, but must overlap and have a CRS.</source>
        <translation>&lt;b&gt;기준 영상이 있으면&lt;/b&gt;: 픽셀이 기준보다 2, 4, 8배 큰 영상은 세밀하게 만들어 기준과 비교하고, 픽셀 크기가 같은 영상은 누가 만들었든 완성된 결과로 봅니다. 두 영상의 픽셀이 일치할 필요는 없지만 서로 겹치고 좌표계가 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Nodata&lt;/b&gt; and what is transparent is left out of all measures. 8 bit is measured in digital numbers, with 255 as the peak; other types with the range of the reference as peak.</source>
        <translation>&lt;b&gt;NODATA&lt;/b&gt;와 투명한 부분은 모든 측정에서 뺍니다. 8비트는 최댓값 255의 DN으로, 다른 유형은 기준 영상의 값 범위를 최댓값으로 하여 측정합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>&lt;b&gt;Measures that need weights or packages&lt;/b&gt; which are not there are reported as not computed, with the reason. Nothing is ever fetched. The page docs/evaluate.md says what to put where.</source>
        <translation>&lt;b&gt;없는 가중치나 패키지가 필요한 측정&lt;/b&gt;은 계산하지 않았음을 이유와 함께 알립니다. 아무것도 내려받지 않습니다. 무엇을 어디에 두어야 하는지는 docs/evaluate.md에 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A reference, the coarse image of a pair, or a ready result. A raster file that GDAL reads.</source>
        <translation>기준 영상, 쌍 가운데 거친 영상, 또는 완성된 결과입니다. GDAL이 읽는 래스터 파일이어야 합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The part of the image to judge, in any CRS, widened to whole pixels.</source>
        <translation>평가할 영상의 부분입니다. 좌표계는 무엇이든 되며 온전한 픽셀로 넓혀집니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>What the image is compared with. Empty: the image is the reference itself.</source>
        <translation>영상을 비교할 대상입니다. 비우면 영상 자신이 기준입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The image that a ready result was made of: then the report also says how far the two agree.</source>
        <translation>완성된 결과의 원본 영상입니다. 지정하면 보고서가 둘이 얼마나 일치하는지도 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How much coarser the reference is made: 2, 4 or 8. Without effect for a pair, which has a scale of its own.</source>
        <translation>기준 영상을 얼마나 거칠게 만들지 정합니다: 2, 4 또는 8. 자체 배율이 있는 쌍에는 영향이 없습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How the reference is made coarser. clean: bicubic, the field&apos;s convention. optical: blur and averaging. noisy: with noise as well. compressed: with JPEG as well, 8 bit only.</source>
        <translation>기준 영상을 거칠게 만드는 방법입니다. clean: 3차 회선(bicubic), 이 분야의 관례. optical: 흐림과 평균. noisy: 잡음 추가. compressed: JPEG까지 추가, 8비트만.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of Upscale. both: with refinement, where the preset has it. base: stage 1 alone.</source>
        <translation>&quot;세밀하게 만들기&quot;의 단계입니다. both: 사전 설정에 있으면 정제를 포함. base: 1단계만.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>How many windows are shown, and looked at by the measures that take long.</source>
        <translation>표시하고, 오래 걸리는 측정에서 살펴볼 윈도우 수입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>A folder that holds the folders lpips, sam and clip, as far as you have them.</source>
        <translation>lpips, sam, clip 폴더가 들어 있는 폴더입니다. 가지고 있는 것만 있으면 됩니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>Of what is drawn, and of the sensor&apos;s noise.</source>
        <translation>그려 넣는 것과 센서 잡음의 시드입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>One HTML file that needs nothing else: show it to a colleague.</source>
        <translation>다른 것이 필요 없는 HTML 파일 하나입니다. 동료에게 보여 주십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures as CSV, one row each for the result, bicubic and the reference.</source>
        <translation>CSV 형식의 수치로, 결과와 3차 회선(bicubic)과 기준이 각각 한 행입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_help.py"/>
        <source>The figures with their meaning, the reasons of those that are not there, and the settings.</source>
        <translation>수치와 그 의미, 없는 수치의 이유, 그리고 설정입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/evaluate_parameters.py"/>
        <source>The folder of weights {folder} does not exist. Choose one, or leave it empty.</source>
        <translation>가중치 폴더 {folder}이(가) 존재하지 않습니다. 폴더를 선택하거나 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Example: NDVI of a finer image, compared</source>
        <translation>예제: 더 세밀한 영상의 NDVI 비교</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <location filename="../algorithms/example_model.py"/>
        <source>A model to learn from: makes an image finer, computes NDVI of it and of the original, and compares the two.</source>
        <translation>배우기 위한 모델: 영상을 세밀하게 만들고, 그 영상과 원본의 NDVI를 계산하여 둘을 비교합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s Python {python} can&apos;t be started: {error}. Set up the engine with ANEW.</source>
        <translation>엔진의 파이썬 {python}을(를) 시작할 수 없습니다: {error}. ANEW로 엔진을 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine&apos;s environment is ready, but its model could not be fetched.</source>
        <translation>엔진의 환경은 준비되었지만 모델을 가져오지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/fetch_model.py"/>
        <source>The engine broke down. It ended with: {lines}</source>
        <translation>엔진이 비정상 종료되었습니다. 마지막 메시지: {lines}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>super-resolution</source>
        <translation>초해상화</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Of the model: {licence}</source>
        <translation>모델의 사용 허가: {licence}</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>What was done, before and after, and how far to trust it.</source>
        <translation>무엇을 했는지, 전과 후, 그리고 얼마나 믿을 수 있는지.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Made from &apos;{source}&apos; by a model (AI-generated).</source>
        <translation>모델이 &apos;{source}&apos;(으)로부터 만들었습니다(AI 생성).</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Here it is {scale} times finer, and what is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation>여기서는 {scale}배 더 세밀하며, 그 영상의 픽셀보다 세밀한 것은 측정된 것이 아니라 그런 장소가 흔히 보이는 모습입니다. 이것으로 측정하거나 세거나 증명하지 마십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>{time}: made from &apos;{source}&apos; by vlmsr.</source>
        <translation>{time}: vlmsr이 &apos;{source}&apos;에서 만들었습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Agreement with the input: {agreement} digital numbers of mean absolute difference, averaged back.</source>
        <translation>입력과의 일치: 되평균한 평균 절대 차이 {agreement} DN.</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Version of vlmsr</source>
        <translation>vlmsr 버전</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <location filename="../ui/dock/form.py"/>
        <source>Preset</source>
        <translation>사전 설정</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Drawn detail</source>
        <translation>그려 넣은 디테일</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 1</source>
        <translation>1단계의 스텝 수</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Scheduler</source>
        <translation>스케줄러</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Views</source>
        <translation>시점 수</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Steps of stage 2</source>
        <translation>2단계의 스텝 수</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Tau</source>
        <translation>타우</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Other bands</source>
        <translation>나머지 밴드</translation>
    </message>
    <message>
        <location filename="../algorithms/layer_metadata.py"/>
        <source>Error that the confidence is about</source>
        <translation>신뢰도가 가리키는 오차</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>mask layer</source>
        <translation>마스크 레이어</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The mask layer has no polygon. Draw one around what is to be done, choose other features, or leave {name} empty.</source>
        <translation>마스크 레이어에 폴리곤이 없습니다. 처리할 곳 둘레에 폴리곤을 그리거나, 다른 객체를 선택하거나, {name}을(를) 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <source>The polygons of the mask lie outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose polygons that overlap it, and check the CRS of both layers.</source>
        <translation>마스크 폴리곤이 {crs} 좌표로 {extent}에 걸친 레이어 &apos;{layer}&apos;의 바깥에 있습니다. 겹치는 폴리곤을 선택하고 두 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/mask.py"/>
        <location filename="../algorithms/source.py"/>
        <source>an unknown CRS</source>
        <translation>알 수 없는 좌표계</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Free some space and set up again.</source>
        <translation>공간을 확보하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A proxy or virus scanner of your organisation puts its own certificate in between. Name its certificate file by the environment variable PIP_CERT, or bring the wheels in a folder (WHEELS).</source>
        <translation>소속 기관의 프록시나 백신이 자체 인증서를 끼워 넣습니다. 그 인증서 파일을 환경 변수 PIP_CERT로 지정하거나 휠을 폴더(WHEELS)로 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the proxy in QGIS (Settings &gt; Options &gt; Network), or bring the wheels in a folder (WHEELS).</source>
        <translation>QGIS의 프록시(설정 &gt; 옵션 &gt; 네트워크)를 확인하거나 휠을 폴더(WHEELS)로 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>pip can&apos;t use a SOCKS proxy: enter an HTTP proxy in QGIS, or bring the wheels in a folder (WHEELS).</source>
        <translation>pip은 SOCKS 프록시를 쓸 수 없습니다. QGIS에 HTTP 프록시를 입력하거나 휠을 폴더(WHEELS)로 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Check the network and, behind a proxy, QGIS&apos;s proxy settings (Settings &gt; Options &gt; Network); or bring the wheels in a folder (WHEELS).</source>
        <translation>네트워크를 확인하고, 프록시를 쓴다면 QGIS의 프록시 설정(설정 &gt; 옵션 &gt; 네트워크)을 확인하십시오. 또는 휠을 폴더(WHEELS)로 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>A download was damaged. Set up again; if it fails again, empty pip&apos;s cache: python -m pip cache purge.</source>
        <translation>내려받은 파일이 손상되었습니다. 다시 설정하십시오. 또 실패하면 pip의 캐시를 비우십시오: python -m pip cache purge.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>The path is too long for this Windows: enable long paths, or use a QGIS profile in a shorter folder.</source>
        <translation>경로가 이 Windows에는 너무 깁니다. 긴 경로를 허용하거나 더 짧은 폴더의 QGIS 프로파일을 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Another program holds the file, often a virus scanner, or the folder is not yours: set up again, or make an exception for it.</source>
        <translation>다른 프로그램(흔히 백신)이 파일을 잡고 있거나 폴더의 권한이 없습니다. 다시 설정하거나 그 폴더를 예외로 두십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>There is no wheel of it for this Python and system: choose another PYTHON, fill the folder WHEELS, or check TORCH_INDEX and the index that pip is configured with.</source>
        <translation>이 파이썬과 시스템에 맞는 휠이 없습니다. 다른 PYTHON을 선택하거나, WHEELS 폴더를 채우거나, TORCH_INDEX와 pip에 설정된 인덱스를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>it said nothing</source>
        <translation>아무 메시지가 없습니다</translation>
    </message>
    <message>
        <location filename="../algorithms/pip_trouble.py"/>
        <source>Its log says more.</source>
        <translation>로그에 더 자세한 내용이 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/polygons.py"/>
        <source>The {called} can&apos;t be brought from {theirs} to the CRS of the image ({ours}): {error}. Check the CRS of both layers, or save the {called} in that of the image first.</source>
        <translation>{called}를 {theirs}에서 영상의 좌표계({ours})로 변환할 수 없습니다: {error}. 두 레이어의 좌표계를 확인하거나 {called}를 먼저 영상의 좌표계로 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/provider.py"/>
        <source>vlmsr, super-resolution of overhead images</source>
        <translation>vlmsr, 위성·항공 영상 초해상화</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{path} can&apos;t be used: {why}. {offer}</source>
        <translation>{path}을(를) 쓸 수 없습니다: {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>none was found</source>
        <translation>찾지 못함</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>There is no suitable Python for the engine ({looked}). {offer}</source>
        <translation>엔진에 알맞은 파이썬이 없습니다({looked}). {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>there is no such file</source>
        <translation>그런 파일이 없습니다</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is neither called python nor uv</source>
        <translation>이름이 python도 uv도 아닙니다</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it belongs to QGIS</source>
        <translation>QGIS의 것입니다</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it does not start ({why})</source>
        <translation>시작되지 않습니다({why})</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is Python {version}</source>
        <translation>파이썬 {version}입니다</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is another kind of Python, for which there are no packages</source>
        <translation>패키지가 없는 다른 종류의 파이썬입니다</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it has {n} bits, and torch needs 64</source>
        <translation>{n}비트인데 torch에는 64비트가 필요합니다</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it is made for Intel processors, for which there is no torch any more</source>
        <translation>더 이상 torch가 나오지 않는 인텔 프로세서용입니다</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>it lacks {names} (on Debian and Ubuntu: apt-get install python3-venv)</source>
        <translation>{names}이(가) 없습니다(데비안과 우분투: apt-get install python3-venv)</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} brings Python {version}.</source>
        <translation>{uv}이(가) 파이썬 {version}을(를) 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} can&apos;t be started: {error}. {offer}</source>
        <translation>{uv}을(를) 시작할 수 없습니다: {error}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>{uv} could bring no Python: {why}. {offer}</source>
        <translation>{uv}이(가) 파이썬을 가져오지 못했습니다: {why}. {offer}</translation>
    </message>
    <message>
        <location filename="../algorithms/python_finder.py"/>
        <source>Install Python {oldest} to {newest} with its venv module and name it as PYTHON, or name uv there: it brings one.</source>
        <translation>파이썬 {oldest}~{newest}을(를) venv 모듈과 함께 설치하고 PYTHON으로 지정하거나, 파이썬을 가져오는 uv를 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>The environment variable {variable} is &apos;{value}&apos;, which is none of {choices}; it is ignored.</source>
        <translation>환경 변수 {variable}의 값 &apos;{value}&apos;은(는) {choices} 가운데 하나가 아니므로 무시합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/settings.py"/>
        <source>the whole numbers 0 to {most}</source>
        <translation>0에서 {most}까지의 정수</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Build of torch</source>
        <translation>torch 빌드</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Folder of wheels to install from, without any network</source>
        <translation>네트워크 없이 설치할 휠(wheel) 폴더</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Also fetch the model lite (53 MB), where the plugin came without it</source>
        <translation>플러그인에 없으면 lite 모델(53 MB)도 가져오기</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Python to make it with, or uv (found by itself, if empty)</source>
        <translation>환경을 만들 파이썬 또는 uv(비우면 자동으로 찾음)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Index of torch&apos;s wheels (pip&apos;s own configuration, if empty)</source>
        <translation>torch 휠의 인덱스(비우면 pip의 설정)</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Make it anew, also where it is complete</source>
        <translation>완전하더라도 새로 만들기</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/options_engine.py"/>
        <source>The engine&apos;s Python</source>
        <translation>엔진의 파이썬</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>What was done</source>
        <translation>수행한 작업</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <location filename="../ui/dock/dock.py"/>
        <source>Set up the engine</source>
        <translation>엔진 설정</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>install,environment,python,torch,cuda,pip,set-up,super-resolution</source>
        <translation>설치,환경,파이썬,python,torch,cuda,pip,설정,초해상화,super-resolution</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in. QGIS&apos;s own Python is left alone.</source>
        <translation>엔진이 계산에 쓰는 파이썬 환경을 만듭니다. QGIS의 파이썬은 건드리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>QGIS has no profile folder here. Start it with a profile, and set up again.</source>
        <translation>여기에는 QGIS의 프로파일 폴더가 없습니다. 프로파일로 QGIS를 시작하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled. The environment that was there before, if any, is unchanged; set up again to begin anew.</source>
        <translation>취소되었습니다. 이전 환경이 있었다면 그대로입니다. 새로 시작하려면 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>{used} is used all the same, because the setting vlmsr/engine_python or the variable VLMSR_ENGINE_PYTHON names it. Empty that to use the new environment.</source>
        <translation>설정 vlmsr/engine_python 또는 변수 VLMSR_ENGINE_PYTHON이 지정하고 있어 그래도 {used}을(를) 씁니다. 새 환경을 쓰려면 그것을 비우십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Fetching the model lite: {n} %</source>
        <translation>lite 모델을 가져오는 중: {n} %</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Cancelled: the environment is ready, and its model is not. Set up again, and it goes on there.</source>
        <translation>취소됨: 환경은 준비되었지만 모델은 아직입니다. 다시 설정하면 이어서 진행합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Makes the Python environment that the engine computes in, in your QGIS profile: PyTorch and what else is needed, in the versions that vlmsr is tested with. &lt;b&gt;QGIS&apos;s own Python is not touched.&lt;/b&gt; About 2 GB on a computer without an NVIDIA card, about 7 GB with one; some minutes, most of them for downloading.</source>
        <translation>QGIS 프로파일에 엔진이 계산에 쓰는 파이썬 환경을 만듭니다: PyTorch와 그 밖에 필요한 것을 vlmsr을 시험한 버전으로 설치합니다. &lt;b&gt;QGIS의 파이썬은 건드리지 않습니다.&lt;/b&gt; NVIDIA 카드가 없는 컴퓨터에서는 약 2 GB, 있으면 약 7 GB이며, 몇 분이 걸리고 대부분은 내려받는 시간입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>It can be cancelled and repeated: a complete environment is left alone, an outdated one is brought up to date, and the one that is there stays in use until the new one is complete. It goes by QGIS&apos;s proxy.</source>
        <translation>취소하고 반복할 수 있습니다: 완전한 환경은 그대로 두고, 오래된 환경은 최신으로 바꾸며, 새 환경이 완성될 때까지 기존 환경을 계속 씁니다. QGIS의 프록시를 따릅니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>&lt;b&gt;Without a network:&lt;/b&gt; on a computer with one, of the same system and Python version, run &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt; in the plugin&apos;s folder, and bring the folder here as WHEELS. Put the model&apos;s zip file into it, too, unless the plugin came with its model.</source>
        <translation>&lt;b&gt;네트워크가 없을 때:&lt;/b&gt; 네트워크가 있고 시스템과 파이썬 버전이 같은 컴퓨터에서, 플러그인 폴더에서 &lt;i&gt;pip download --only-binary :all: -r engine/requirements.lock -d wheels&lt;/i&gt;를 실행하고 그 폴더를 WHEELS로 가져오십시오. 플러그인에 모델이 들어 있지 않으면 모델의 zip 파일도 그 폴더에 넣으십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Look at the result with &lt;i&gt;Check the engine&lt;/i&gt;. When it fails, the message tells the cause and the log.</source>
        <translation>결과는 &lt;i&gt;엔진 점검&lt;/i&gt;으로 확인하십시오. 실패하면 메시지가 원인과 로그를 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A Python 3.11 to 3.14 with its venv module, or the program uv, which brings one. Empty: an installed Python, else uv from PATH or from the folder of wheels.</source>
        <translation>venv 모듈이 있는 파이썬 3.11~3.14, 또는 파이썬을 가져오는 프로그램 uv입니다. 비우면 설치된 파이썬을, 없으면 PATH나 휠 폴더의 uv를 씁니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>auto: CUDA where an NVIDIA card and its driver are good enough for it, Apple&apos;s on a Mac, else the processor&apos;s; the log says which and why. One that is asked for and can&apos;t work is an error.</source>
        <translation>auto: NVIDIA 카드와 드라이버가 충분하면 CUDA, Mac에서는 Apple, 그 밖에는 프로세서용입니다. 어느 것을 왜 골랐는지 로그에 나옵니다. 지정한 것이 동작할 수 없으면 오류입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>A folder with a wheel for each line of engine/requirements.lock. Nothing is fetched from elsewhere then.</source>
        <translation>engine/requirements.lock의 줄마다 휠이 하나씩 있는 폴더입니다. 그러면 다른 곳에서 아무것도 가져오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>Address of an index that torch alone is taken from; {build} in it becomes cpu, cu126 or cu130. For CUDA on Windows it must be PyTorch&apos;s own, which its site names under Get Started.</source>
        <translation>torch만 받을 인덱스의 주소입니다. 주소 안의 {build}은(는) cpu, cu126 또는 cu130이 됩니다. Windows의 CUDA에는 PyTorch의 자체 인덱스여야 하며, 그 사이트의 Get Started에 나와 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>The plugin is small because its model lies beside it: from where the plugin was released, checked by its sha256, into your folder of models, where plugin updates find it again. With WHEELS it is taken from that folder, without any network.</source>
        <translation>모델이 플러그인과 따로, 플러그인을 배포한 곳에 있기 때문에 플러그인이 작습니다. sha256으로 확인한 다음 사용자의 모델 폴더에 두며, 플러그인을 업데이트해도 그곳에서 다시 찾습니다. WHEELS를 지정하면 네트워크 없이 그 폴더에서 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/setup_engine.py"/>
        <source>For an environment that was damaged. What you have installed into it yourself is lost.</source>
        <translation>손상된 환경을 위한 것입니다. 사용자가 그 안에 직접 설치한 것은 사라집니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; is no raster file ({provider} layer), so the engine can&apos;t read it. Save it as GeoTIFF first (right-click the layer &gt; Export &gt; Save As...) and use that file.</source>
        <translation>레이어 &apos;{layer}&apos;은(는) 래스터 파일이 아니므로({provider} 레이어) 엔진이 읽을 수 없습니다. 먼저 GeoTIFF로 저장하고(레이어 우클릭 &gt; 내보내기 &gt; 다른 이름으로 저장…) 그 파일을 사용하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The layer &apos;{layer}&apos; lies in the memory of QGIS, where the engine can&apos;t read it. Save it to disk first.</source>
        <translation>레이어 &apos;{layer}&apos;은(는) QGIS 메모리에 있어 엔진이 읽을 수 없습니다. 먼저 디스크에 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent lies outside the layer &apos;{layer}&apos;, which covers {extent} in {crs}. Choose an extent that overlaps it, and check the CRS of the extent.</source>
        <translation>범위가 {crs} 좌표로 {extent}에 걸친 레이어 &apos;{layer}&apos;의 바깥에 있습니다. 겹치는 범위를 선택하고 범위의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/source.py"/>
        <source>The extent can&apos;t be brought from {crs} to the CRS of the layer ({layer}): {error}. Give the extent in the layer&apos;s own CRS.</source>
        <translation>범위를 {crs}에서 레이어의 좌표계({layer})로 변환할 수 없습니다: {error}. 범위를 레이어의 좌표계로 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>There is no raster layer &apos;{layer}&apos; in this project. Give the name or the id of one.</source>
        <translation>이 프로젝트에 래스터 레이어 &apos;{layer}&apos;이(가) 없습니다. 래스터 레이어의 이름이나 ID를 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/tag_function.py"/>
        <source>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;What the file of a raster layer says of itself: how vlmsr made it.&lt;/p&gt;&lt;h4&gt;Syntax&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;layer&lt;/i&gt;, &lt;i&gt;tag&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;i&gt;layer&lt;/i&gt;: name or id of a raster layer.&lt;br&gt;&lt;i&gt;tag&lt;/i&gt;: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE or another one of the user guide. NULL where the file does not have it.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;&apos;Made &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) || &apos; times finer by the model &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) &amp;rarr; &apos;Made 4 times finer by the model lite 0.1.0&apos;&lt;/p&gt;</source>
        <translation>&lt;h3&gt;vlmsr_tag&lt;/h3&gt;&lt;p&gt;래스터 레이어의 파일이 자신에 대해 말하는 것: vlmsr이 어떻게 만들었는지.&lt;/p&gt;&lt;h4&gt;문법&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&lt;i&gt;레이어&lt;/i&gt;, &lt;i&gt;태그&lt;/i&gt;)&lt;/p&gt;&lt;h4&gt;인자&lt;/h4&gt;&lt;p&gt;&lt;i&gt;레이어&lt;/i&gt;: 래스터 레이어의 이름 또는 ID.&lt;br&gt;&lt;i&gt;태그&lt;/i&gt;: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE 또는 사용자 안내서에 있는 다른 태그. 파일에 없으면 NULL.&lt;/p&gt;&lt;h4&gt;예제&lt;/h4&gt;&lt;p&gt;vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SEED&apos;) &amp;rarr; &apos;0&apos;&lt;br&gt;&apos;모델 &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_MODEL&apos;) || &apos;, 배율 &apos; || vlmsr_tag(&apos;ortho x4 balanced (vlmsr)&apos;, &apos;VLMSR_SCALE&apos;) &amp;rarr; &apos;모델 lite 0.1.0, 배율 4&apos;&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The Apple build of torch runs on Macs alone. Choose BUILD auto, cpu or cuda.</source>
        <translation>torch의 Apple 빌드는 Mac에서만 동작합니다. BUILD를 auto, cpu 또는 cuda로 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>There is no CUDA on a Mac. Choose BUILD auto or apple.</source>
        <translation>Mac에는 CUDA가 없습니다. BUILD를 auto 또는 apple로 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor was asked for; on a Mac it is the Apple one.</source>
        <translation>torch의 프로세서용 빌드를 지정했습니다. Mac에서는 Apple 빌드입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s Apple build (Metal): this is a Mac with Apple silicon.</source>
        <translation>torch의 Apple 빌드(Metal): Apple 칩이 있는 Mac입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because it was asked for.</source>
        <translation>지정한 대로 torch의 프로세서용 빌드를 씁니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>BUILD is cuda, but no NVIDIA card answers (nvidia-smi is missing or fails). Install NVIDIA&apos;s driver, or choose BUILD cpu.</source>
        <translation>BUILD가 cuda이지만 응답하는 NVIDIA 카드가 없습니다(nvidia-smi가 없거나 실패함). NVIDIA 드라이버를 설치하거나 BUILD를 cpu로 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor: no NVIDIA card answers here (nvidia-smi).</source>
        <translation>torch의 프로세서용 빌드: 응답하는 NVIDIA 카드가 없습니다(nvidia-smi).</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s CUDA build {tag}: {name} (compute capability {capability}) with driver {driver}.</source>
        <translation>torch의 CUDA 빌드 {tag}: {name}(compute capability {capability}), 드라이버 {driver}.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Or choose BUILD cpu.</source>
        <translation>또는 BUILD를 cpu로 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>Torch&apos;s build for the processor, because no CUDA build fits {name}.</source>
        <translation>{name}에 맞는 CUDA 빌드가 없어 torch의 프로세서용 빌드를 씁니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>{name} has compute capability {capability}, for which there is no build of torch: it can&apos;t be used.</source>
        <translation>{name}의 compute capability는 {capability}이며, 이에 맞는 torch 빌드가 없어 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_build.py"/>
        <source>The driver {driver} of {name} is too old: install NVIDIA&apos;s driver {oldest} or later and set up again.</source>
        <translation>{name}의 드라이버 {driver}이(가) 너무 오래되었습니다. NVIDIA 드라이버 {oldest} 이상을 설치하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>it is a build without CUDA.</source>
        <translation>CUDA가 없는 빌드입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch {version} can&apos;t use the card: {why} The processor would be used, which takes longer. {cure}</source>
        <translation>torch {version}이(가) 카드를 쓸 수 없습니다: {why} 대신 프로세서를 쓰면 더 오래 걸립니다. {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install a newer driver of NVIDIA and set up again.</source>
        <translation>더 새로운 NVIDIA 드라이버를 설치하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Put torch&apos;s wheel for {tag} into the folder WHEELS and set up again.</source>
        <translation>{tag}용 torch 휠을 WHEELS 폴더에 넣고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Give TORCH_INDEX the address of PyTorch&apos;s wheels for {tag} (its site names it under Get Started) and set up again.</source>
        <translation>TORCH_INDEX에 {tag}용 PyTorch 휠의 주소(사이트의 Get Started에 나와 있음)를 지정하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Choose another BUILD or PYTHON and set up again.</source>
        <translation>다른 BUILD나 PYTHON을 선택하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>Install Microsoft&apos;s Visual C++ Redistributable (x64) and set up again.</source>
        <translation>Microsoft의 Visual C++ Redistributable (x64)을 설치하고 다시 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/torch_look.py"/>
        <source>torch was installed but can&apos;t be loaded: {line} {cure}</source>
        <translation>torch를 설치했지만 불러올 수 없습니다: {line} {cure}</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>a guess: fewer than 5 of 10 pixels are near the truth</source>
        <translation>추측: 10픽셀 중 5개 미만이 참값에 가까움</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>doubtful: 5 to 7 of 10</source>
        <translation>의심스러움: 10개 중 5~7개</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>likely: 7 to 9 of 10</source>
        <translation>그럴듯함: 10개 중 7~9개</translation>
    </message>
    <message>
        <location filename="../algorithms/trust_classes.py"/>
        <source>no colour, to be trusted: more than 9 of 10</source>
        <translation>색 없음, 믿을 만함: 10개 중 9개 초과</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image to make finer</source>
        <translation>세밀하게 만들 영상</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Mask layer (polygons: only what they touch is computed)</source>
        <translation>마스크 레이어(폴리곤: 닿는 부분만 계산)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Preset (fast for measuring, the others for looking)</source>
        <translation>사전 설정(fast는 측정용, 나머지는 보기용)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Drawn detail, from 0 (most likely) to 1 (sharpest); the preset&apos;s, if empty</source>
        <translation>그려 넣을 디테일, 0(가장 그럴듯함)에서 1(가장 선명함)까지; 비우면 사전 설정의 값</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Words to add to what is said of each place</source>
        <translation>각 장소의 설명에 덧붙일 단어</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions (polygons with a field &apos;caption&apos;; the model&apos;s own, if empty)</source>
        <translation>캡션(&apos;caption&apos; 필드가 있는 폴리곤; 비우면 모델의 것)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Finer image</source>
        <translation>더 세밀한 영상</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel</source>
        <translation>각 픽셀을 믿을 수 있는 정도</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Image of stage 1</source>
        <translation>1단계 영상</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Captions that were used</source>
        <translation>사용한 캡션</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Share of stage 2&apos;s work that was left out</source>
        <translation>2단계 작업 중 생략한 비율</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 1 (the preset&apos;s, if empty)</source>
        <translation>1단계의 확산 스텝 수(비우면 사전 설정의 값)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Diffusion steps of stage 2 (the preset&apos;s, if empty)</source>
        <translation>2단계의 확산 스텝 수(비우면 사전 설정의 값)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Change up to which a step of stage 2 is skipped (the preset&apos;s, if empty)</source>
        <translation>2단계의 스텝을 건너뛰는 변화량 한계(비우면 사전 설정의 값)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of the captions (the model&apos;s own, if empty)</source>
        <translation>캡션의 가중치(비우면 모델의 값)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Weight of stage 1&apos;s structure (the model&apos;s own, if empty)</source>
        <translation>1단계 구조의 가중치(비우면 모델의 값)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Bands beyond red, green and blue (keep: they follow these, own: by themselves, drop: left out)</source>
        <translation>적색, 녹색, 청색 이외의 밴드(keep: 이들을 따름, own: 따로 처리, drop: 제외)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Scheduler of stage 1</source>
        <translation>1단계의 스케줄러</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tile size of stage 1 in output pixels (0: the model&apos;s own)</source>
        <translation>1단계의 타일 크기, 출력 픽셀 단위(0: 모델의 값)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Overlap of tiles in output pixels (0: the model&apos;s own)</source>
        <translation>타일의 중첩, 출력 픽셀 단위(0: 모델의 값)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Tiles computed at once (0: as many as fit)</source>
        <translation>동시에 계산할 타일 수(0: 들어가는 만큼)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Compression of the GeoTIFFs (none of them changes a pixel)</source>
        <translation>GeoTIFF 압축(어느 것도 픽셀을 바꾸지 않음)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Upscale (super-resolution)</source>
        <translation>세밀하게 만들기(초해상화)</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>super-resolution,superresolution,upscale,upsample,enhance,sharpen,resolution,diffusion,deep learning</source>
        <translation>초해상화,super-resolution,superresolution,세밀하게,확대,업스케일,화질 개선,선명하게,해상도,확산,딥러닝,deep learning</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>Makes a raster 2, 4 or 8 times finer by a diffusion model, in the same place on the map.</source>
        <translation>확산 모델로 래스터를 지도상의 같은 자리에서 2, 4, 8배 더 세밀하게 만듭니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>A finer image.</source>
        <translation>더 세밀한 영상입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>stage 1</source>
        <translation>1단계</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>The image of stage 1, before refinement.</source>
        <translation>정제하기 전의 1단계 영상입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>What refinement was told of each place.</source>
        <translation>정제 단계에 전달된 각 장소의 설명입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale.py"/>
        <source>How far to trust each pixel of a finer image: the chance that it lies within 1/16 of the range of the truth.</source>
        <translation>더 세밀한 영상의 각 픽셀을 믿을 수 있는 정도: 참값과의 차이가 값 범위의 1/16 이내일 확률입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Makes a satellite, aerial or drone image 2, 4 or 8 times finer by a diffusion model. The result lies in exactly the same place, has the same CRS and data type, and keeps nodata. Averaged back to the input&apos;s pixels it agrees with the input; the output AGREEMENT says how well, in digital numbers.</source>
        <translation>위성, 항공, 드론 영상을 확산 모델로 2, 4, 8배 더 세밀하게 만듭니다. 결과는 정확히 같은 자리에 있고 좌표계와 데이터 유형이 같으며 NODATA를 유지합니다. 입력 픽셀로 되평균하면 입력과 일치하며, 얼마나 일치하는지는 출력 AGREEMENT가 DN으로 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;What it can&apos;t do.&lt;/b&gt; Detail finer than the input&apos;s pixels is an informed guess: it looks like what such places look like, and was not measured. Don&apos;t count cars, read letters or map single trees that the input does not show. Don&apos;t compute indices from drawn detail; choose preset &lt;i&gt;fast&lt;/i&gt; for measurements.</source>
        <translation>&lt;b&gt;할 수 없는 것.&lt;/b&gt; 입력 픽셀보다 세밀한 디테일은 근거 있는 추측입니다: 그런 장소의 모습을 닮았을 뿐 측정된 것이 아닙니다. 입력에 보이지 않는 자동차를 세거나, 글자를 읽거나, 나무 한 그루 한 그루를 지도에 그리지 마십시오. 그려 넣은 디테일로 지수를 계산하지 말고, 측정에는 사전 설정 &lt;i&gt;fast&lt;/i&gt;를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Presets.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt;: the most likely image, nothing drawn, closest to the truth on average. &lt;i&gt;balanced&lt;/i&gt;: adds detail in one step of each stage. &lt;i&gt;quality&lt;/i&gt;: the same, averaged over eight turned and mirrored views; slower. &lt;i&gt;paper&lt;/i&gt;: 500 steps, as published; very slow without a GPU.</source>
        <translation>&lt;b&gt;사전 설정.&lt;/b&gt; &lt;i&gt;fast&lt;/i&gt;: 아무것도 그려 넣지 않은 가장 그럴듯한 영상으로, 평균적으로 참값에 가장 가깝습니다. &lt;i&gt;balanced&lt;/i&gt;: 각 단계의 한 스텝으로 디테일을 더합니다. &lt;i&gt;quality&lt;/i&gt;: 같은 것을 회전하고 뒤집은 여덟 시점으로 평균합니다. 더 느립니다. &lt;i&gt;paper&lt;/i&gt;: 논문과 같은 500스텝으로, GPU가 없으면 매우 느립니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>&lt;b&gt;Which bands.&lt;/b&gt; Three bands are treated as red, green and blue together; left empty, those that the layer is drawn with. All others follow the detail that these get, and average back to the input&apos;s values, unless OTHER_BANDS says otherwise. The result has all bands of the input.</source>
        <translation>&lt;b&gt;어느 밴드인가.&lt;/b&gt; 밴드 세 개를 적색, 녹색, 청색으로 함께 처리합니다. 비우면 레이어를 표시하는 밴드를 씁니다. 나머지 밴드는 이들이 얻는 디테일을 따르며, OTHER_BANDS로 달리 정하지 않으면 되평균했을 때 입력값과 같아집니다. 결과에는 입력의 모든 밴드가 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The computation runs in a process of its own, so it can&apos;t crash QGIS. Cancel ends it within two seconds and leaves nothing behind. The same seed and settings give the same image on the same device.</source>
        <translation>계산은 별도의 프로세스에서 하므로 QGIS를 멈추게 하지 않습니다. 취소하면 2초 안에 끝나고 아무것도 남기지 않습니다. 같은 장치에서는 같은 시드와 설정으로 같은 영상이 나옵니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A raster file that GDAL reads, 8 or 16 bit. Web services and databases must be saved first.</source>
        <translation>GDAL이 읽는 8비트 또는 16비트 래스터 파일입니다. 웹 서비스와 데이터베이스는 먼저 저장해야 합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>In any CRS. It is widened to whole pixels of the input. Try a small extent first to see how long it takes.</source>
        <translation>좌표계는 무엇이든 됩니다. 입력의 온전한 픽셀로 넓혀집니다. 먼저 작은 범위로 얼마나 걸리는지 시험해 보십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Polygons in any CRS. Only what they touch is computed; the rest is nodata, or transparent. The result covers what lies around them, or all of EXTENT, if that is given. Inside it is the same image as without a mask.</source>
        <translation>좌표계가 무엇이든 되는 폴리곤입니다. 닿는 부분만 계산하고 나머지는 NODATA이거나 투명합니다. 결과는 폴리곤을 둘러싼 부분, 또는 EXTENT를 지정하면 그 전체를 덮습니다. 안쪽은 마스크가 없을 때와 같은 영상입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>2, 4 or 8. A pixel of 10 m becomes 5 m, 2.5 m or 1.25 m. The finer, the more is guessed.</source>
        <translation>2, 4 또는 8. 10 m 픽셀이 5 m, 2.5 m 또는 1.25 m가 됩니다. 세밀할수록 더 많이 추측합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Three bands in the order red, green, blue, for example 4;3;2 for Sentinel-2, or one.</source>
        <translation>적색, 녹색, 청색 순서의 밴드 세 개(예: Sentinel-2는 4;3;2) 또는 한 개입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>fast: best fact. balanced: good look. quality: a little better, slower. paper: as published.</source>
        <translation>fast: 참값에 가장 가까움. balanced: 보기 좋음. quality: 조금 더 좋고 느림. paper: 논문과 같음.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0: the most likely image, smooth. 1: all detail, sharpest and most guessed.</source>
        <translation>0: 가장 그럴듯하고 매끄러운 영상. 1: 모든 디테일, 가장 선명하고 가장 많이 추측한 영상.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>both: detail is refined by the words that describe each place. base: stage 1 alone, faster.</source>
        <translation>both: 각 장소를 설명하는 단어에 따라 디테일을 정제합니다. base: 1단계만, 더 빠릅니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A few words, in English, that hold for the whole image, for example: winter, snow.</source>
        <translation>영상 전체에 해당하는 몇 개의 영어 단어입니다. 예: winter, snow.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A layer that vlmsr:describe made and you corrected, or polygons of your own. In any CRS.</source>
        <translation>vlmsr:describe가 만들고 사용자가 고친 레이어 또는 사용자의 폴리곤입니다. 좌표계는 무엇이든 됩니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>keep: infrared and others get the detail of the colours, fast. own: each goes through the network as a grey image: a little nearer to the truth where nothing is drawn, much slower. drop: the result is without them.</source>
        <translation>keep: 적외선 등이 색 밴드의 디테일을 얻으며 빠릅니다. own: 밴드마다 회색 영상으로 신경망을 거칩니다. 아무것도 그려 넣지 않는 곳에서 참값에 조금 더 가깝지만 훨씬 느립니다. drop: 결과에서 뺍니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More steps draw finer texture and take longer. 0 leaves stage 2 out.</source>
        <translation>스텝이 많을수록 더 세밀한 질감을 그리고 오래 걸립니다. 0이면 2단계를 생략합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>First Block Cache: a step of a place where less than this changes is skipped. 0 skips none.</source>
        <translation>First Block Cache: 변화가 이보다 작은 장소의 스텝을 건너뜁니다. 0이면 건너뛰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the captions are followed; more than 1 takes twice as long.</source>
        <translation>캡션을 얼마나 강하게 따르는지 정합니다. 1보다 크면 두 배 오래 걸립니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How strongly the structure of stage 1 is held.</source>
        <translation>1단계의 구조를 얼마나 강하게 유지하는지 정합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>0 to 1 for each pixel: the chance that it lies within 1/16 of the image&apos;s range (16 DN of 8 bit) of the truth.</source>
        <translation>픽셀마다 0에서 1: 참값과의 차이가 영상의 값 범위의 1/16(8비트에서 16 DN) 이내일 확률입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF of what stage 1 made, before refinement.</source>
        <translation>정제하기 전에 1단계가 만든 GeoTIFF입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>One HTML file that needs nothing else: what was done, before and after, how far to trust it. Later, right-click the result&apos;s layer to open it.</source>
        <translation>다른 것이 필요 없는 HTML 파일 하나입니다: 무엇을 했는지, 전과 후, 얼마나 믿을 수 있는지. 나중에 결과 레이어를 우클릭하여 열 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What stage 2 was told of each place.</source>
        <translation>2단계에 전달된 각 장소의 설명입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>The name of a bundle that came with the plugin, or the folder of another one.</source>
        <translation>플러그인에 포함된 번들의 이름 또는 다른 번들의 폴더입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>1: one network draws at once. 2 and more: diffusion, less factual, slower. Needs DETAIL above 0.</source>
        <translation>1: 신경망 하나가 한 번에 그립니다. 2 이상: 확산 방식으로, 사실성이 떨어지고 느립니다. DETAIL이 0보다 커야 합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>How the diffusion steps are taken. Without effect where there is one step.</source>
        <translation>확산 스텝을 밟는 방법입니다. 스텝이 하나이면 영향이 없습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Another seed draws other detail. The same seed gives the same image, whatever the tile size.</source>
        <translation>시드가 다르면 다른 디테일을 그립니다. 타일 크기와 관계없이 같은 시드는 같은 영상을 만듭니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>Smaller tiles need less memory. They do not change the image.</source>
        <translation>타일이 작으면 메모리가 덜 필요합니다. 영상은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>What a tile sees beyond its edge.</source>
        <translation>타일이 가장자리 너머로 보는 폭입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>More tiles at once use a GPU better and need more memory. 0: as many as fit on a GPU, one on a processor.</source>
        <translation>동시에 처리하는 타일이 많을수록 GPU를 더 잘 쓰지만 메모리가 더 필요합니다. 0: GPU에서는 들어가는 만큼, 프로세서에서는 하나.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes a GPU where there is one. A device that is asked for and absent is an error.</source>
        <translation>auto는 GPU가 있으면 그것을 씁니다. 지정한 장치가 없으면 오류입니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>auto takes what the device computes fast. float32 is the most exact.</source>
        <translation>auto는 장치가 빠르게 계산하는 것을 씁니다. float32가 가장 정확합니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>deflate: every program reads it. zstd: faster, and often smaller, for newer programs. lzw: for older ones. none: largest.</source>
        <translation>deflate: 모든 프로그램이 읽습니다. zstd: 새로운 프로그램용으로 더 빠르고 대체로 더 작습니다. lzw: 오래된 프로그램용. none: 가장 큽니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_help.py"/>
        <source>A GeoTIFF, compressed and tiled, in the same place as the input and with its bands and data type.</source>
        <translation>압축되고 타일로 나뉜 GeoTIFF로, 입력과 같은 위치에 있으며 밴드와 자료형도 같습니다.</translation>
    </message>
    <message>
        <location filename="../algorithms/upscale_job.py"/>
        <source>The layer &apos;{layer}&apos; has no band {absent}: its bands are 1 to {count}. Choose among these.</source>
        <translation>레이어 &apos;{layer}&apos;에 밴드 {absent}이(가) 없습니다. 밴드는 1에서 {count}까지입니다. 이 가운데서 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The bands &apos;{bands}&apos; are no numbers. Give three numbers, for example 4;3;2, or one.</source>
        <translation>밴드 &apos;{bands}&apos;은(는) 숫자가 아닙니다. 4;3;2처럼 숫자 세 개 또는 한 개를 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The input {source} can&apos;t be opened as a raster: the file is missing, damaged or of an unknown kind. Check its path, and whether QGIS shows it as a layer.</source>
        <translation>입력 {source}을(를) 래스터로 열 수 없습니다: 파일이 없거나 손상되었거나 알 수 없는 형식입니다. 경로를 확인하고 QGIS가 레이어로 표시하는지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The extent &apos;{extent}&apos; can&apos;t be read or is empty. Write it as xmin,xmax,ymin,ymax [EPSG:code], or choose it on the map.</source>
        <translation>범위 &apos;{extent}&apos;을(를) 읽을 수 없거나 비어 있습니다. xmin,xmax,ymin,ymax [EPSG:코드] 형식으로 쓰거나 지도에서 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../algorithms/values.py"/>
        <source>The layer {source} can&apos;t be opened. Check its path, and whether QGIS shows it.</source>
        <translation>레이어 {source}을(를) 열 수 없습니다. 경로를 확인하고 QGIS가 표시하는지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>Downloading the model bundle {name}</source>
        <translation>모델 번들 {name} 내려받는 중</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The download of {name} was ended. What has arrived is kept.</source>
        <translation>{name} 내려받기를 중단했습니다. 받은 부분은 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>{name} was not downloaded. {error}</source>
        <translation>{name}을(를) 내려받지 못했습니다. {error}</translation>
    </message>
    <message>
        <location filename="../ui/bundle_download.py"/>
        <source>The model bundle {name} is ready. Choose it as MODEL.</source>
        <translation>모델 번들 {name}이(가) 준비되었습니다. MODEL로 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>for example: winter, snow</source>
        <translation>예: winter, snow</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>the model&apos;s own</source>
        <translation>모델의 것</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>&amp;Bundle</source>
        <translation>모델 번들(&amp;B)</translation>
    </message>
    <message>
        <location filename="../ui/dock/advanced.py"/>
        <source>Words</source>
        <translation>단어</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Listing model bundles</source>
        <translation>모델 번들 목록을 만드는 중</translation>
    </message>
    <message>
        <location filename="../ui/dock/bundle_box.py"/>
        <source>Choose the folder of a model bundle</source>
        <translation>모델 번들 폴더 선택</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>The captions can&apos;t be saved: {why}. Save the layer under another name and edit that.</source>
        <translation>캡션을 저장할 수 없습니다: {why}. 레이어를 다른 이름으로 저장하고 그것을 편집하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Window</source>
        <translation>윈도우</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Caption</source>
        <translation>캡션</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_model.py"/>
        <source>Sure</source>
        <translation>확신도</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Layer of captions</source>
        <translation>캡션 레이어</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run with these captions</source>
        <translation>이 캡션으로 실행</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Double-click a caption to correct it.</source>
        <translation>캡션을 두 번 클릭하여 고치십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>This layer has no field &apos;{field}&apos;. Choose the captions of a job.</source>
        <translation>이 레이어에는 &apos;{field}&apos; 필드가 없습니다. 작업의 캡션을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/captions_panel.py"/>
        <source>Run a job with &apos;Captions&apos; ticked under &apos;Also make&apos;, then correct here what the model says of each window.</source>
        <translation>&apos;함께 만들기&apos;에서 &apos;캡션&apos;에 체크하고 작업을 실행한 다음, 모델이 각 윈도우를 어떻게 설명하는지 여기서 고치십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after</source>
        <translation>전과 후</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Drag, or the arrow keys: moves the divider. Space, held: shows the input alone.</source>
        <translation>끌기 또는 화살표 키: 경계선을 옮깁니다. 스페이스 누르고 있기: 입력만 표시합니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before and after will be here.</source>
        <translation>전과 후가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>Before</source>
        <translation>전</translation>
    </message>
    <message>
        <location filename="../ui/dock/compare_view.py"/>
        <source>After</source>
        <translation>후</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy the job as a command</source>
        <translation>작업을 명령으로 복사</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as Processing &amp;command (Python)</source>
        <translation>공간 처리 명령으로 복사(Python)(&amp;C)</translation>
    </message>
    <message>
        <location filename="../ui/dock/copy_button.py"/>
        <source>Copy as &amp;qgis_process command</source>
        <translation>qgis_process 명령으로 복사(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Detail</source>
        <translation>디테일</translation>
    </message>
    <message>
        <location filename="../ui/dock/detail_choice.py"/>
        <source>Left: the most likely image, smooth. Right: the sharpest, and the most guessed.</source>
        <translation>왼쪽: 가장 그럴듯하고 매끄러운 영상. 오른쪽: 가장 선명하지만 가장 많이 추측한 영상.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>R&amp;un</source>
        <translation>실행(&amp;U)</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Put the job into the queue (Ctrl+Return)</source>
        <translation>작업을 대기열에 넣기(Ctrl+Return)</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Prev&amp;iew</source>
        <translation>미리보기(&amp;I)</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Show a small part with these settings, again whenever they change</source>
        <translation>이 설정으로 작은 부분을 보여 주며, 설정이 바뀔 때마다 다시 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <location filename="../ui/dock/history_panel.py"/>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>Copied. Paste it where you need it.</source>
        <translation>복사했습니다. 필요한 곳에 붙여 넣으십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/dock.py"/>
        <source>The finer image is there.</source>
        <translation>더 세밀한 영상이 준비되었습니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Free memory</source>
        <translation>메모리 비우기</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>Ends the engine that is kept ready between jobs. The next job starts it again, which takes some seconds.</source>
        <translation>작업 사이에 준비 상태로 둔 엔진을 종료합니다. 다음 작업이 다시 시작하며, 몇 초가 걸립니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is starting.</source>
        <translation>엔진을 시작하는 중입니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is ready.</source>
        <translation>엔진이 준비되었습니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/engine_row.py"/>
        <source>The engine is at work.</source>
        <translation>엔진이 작업 중입니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/estimate_line.py"/>
        <source>Estimate</source>
        <translation>예상</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Whole layer</source>
        <translation>레이어 전체</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>What the map shows</source>
        <translation>지도에 보이는 부분</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Drawn on the map</source>
        <translation>지도에 그린 부분</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Extent</source>
        <translation>범위</translation>
    </message>
    <message>
        <location filename="../ui/dock/extent_choice.py"/>
        <source>Draw a rectangle on the map</source>
        <translation>지도에 직사각형 그리기</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>GeoTIFF files</source>
        <translation>GeoTIFF 파일</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Save the finer image</source>
        <translation>더 세밀한 영상 저장</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>[a temporary file]</source>
        <translation>[임시 파일]</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Co&amp;nfidence</source>
        <translation>신뢰도(&amp;N)</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>La&amp;yer</source>
        <translation>레이어(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>E&amp;xtent</source>
        <translation>범위(&amp;X)</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Scale</source>
        <translation>배율</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Prese&amp;t</source>
        <translation>사전 설정(&amp;T)</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Det&amp;ail</source>
        <translation>디테일(&amp;A)</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>To &amp;file</source>
        <translation>파일로(&amp;F)</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Also make</source>
        <translation>함께 만들기</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>File of the result</source>
        <translation>결과 파일</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>There is no raster file among the layers. Add one: Layer &gt; Add Layer &gt; Add Raster Layer.</source>
        <translation>레이어 중에 래스터 파일이 없습니다. 추가하십시오: 레이어 &gt; 레이어 추가 &gt; 래스터 레이어 추가.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No rectangle is drawn yet. Draw one on the map, or choose another extent.</source>
        <translation>아직 직사각형을 그리지 않았습니다. 지도에 그리거나 다른 범위를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>No pixel of the layer lies there.</source>
        <translation>그곳에는 레이어의 픽셀이 없습니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>{columns} × {rows} pixels become {wide} × {high}</source>
        <translation>{columns} × {rows} 픽셀이 {wide} × {high}(으)로 됩니다</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>The most likely image: for measuring, classification, large areas.</source>
        <translation>가장 그럴듯한 영상: 측정, 분류, 넓은 지역에 적합합니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>Detail is drawn: for looking at, on any computer.</source>
        <translation>디테일을 그려 넣음: 어느 컴퓨터에서나 보기용으로 적합합니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As balanced, averaged over eight views: a little better, slower.</source>
        <translation>balanced와 같되 여덟 시점을 평균함: 조금 더 좋고 더 느립니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/form.py"/>
        <source>As published: hundreds of steps, very slow without a GPU.</source>
        <translation>발표된 그대로: 수백 단계, GPU가 없으면 매우 느립니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history.py"/>
        <source>The history can&apos;t be kept in {path}: {error}.</source>
        <translation>이력을 {path}에 보관할 수 없습니다: {error}.</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>End</source>
        <translation>결과</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Use settin&amp;gs</source>
        <translation>설정 사용(&amp;G)</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Run again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/options_storage.py"/>
        <source>Clear</source>
        <translation>비우기</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../ui/dock/history_panel.py"/>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %: {stage}</source>
        <translation>{percent} %: {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>{percent} %, {time} left: {stage}</source>
        <translation>{percent} %, {time} 남음: {stage}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Failed: {why}</source>
        <translation>실패: {why}</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelled; Resume goes on where it was</source>
        <translation>취소됨; &apos;계속&apos;을 누르면 이어서 진행합니다</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_list.py"/>
        <source>Cancelling</source>
        <translation>취소하는 중</translation>
    </message>
    <message>
        <location filename="../ui/dock/job_queue.py"/>
        <source>A job of the queue writes {path} already. Choose another file, or wait until it is done.</source>
        <translation>대기열의 작업이 이미 {path}에 쓰고 있습니다. 다른 파일을 선택하거나 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <location filename="../ui/dock/notice.py"/>
        <source>Put this message away</source>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>State of the preview</source>
        <translation>미리보기 상태</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Press Preview to see a small part with these settings.</source>
        <translation>&apos;미리보기&apos;를 눌러 이 설정으로 작은 부분을 보십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Choose the place on the map</source>
        <translation>지도에서 장소 선택</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Preview the middle of the map</source>
        <translation>지도 가운데 미리보기</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Blink</source>
        <translation>깜박이기</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Before and after in turn. Space, held in the picture, shows before.</source>
        <translation>전과 후를 번갈아 보여 줍니다. 그림에서 스페이스를 누르고 있으면 전을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Smooth</source>
        <translation>매끄럽게</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Interpolate the input (bilinear) instead of showing its pixels.</source>
        <translation>입력의 픽셀을 그대로 보이는 대신 보간합니다(쌍선형).</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Colours say how far each pixel of the result may be trusted.</source>
        <translation>결과의 각 픽셀을 얼마나 믿을 수 있는지 색으로 나타냅니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing ...</source>
        <translation>계산하는 중…</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>Computing: {percent} %</source>
        <translation>계산하는 중: {percent} %</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>The middle of the map lies outside the layer: choose a place on the map.</source>
        <translation>지도의 가운데가 레이어 밖에 있습니다. 지도에서 장소를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/preview_panel.py"/>
        <source>{columns} × {rows} pixels, ×{scale}</source>
        <translation>{columns} × {rows} 픽셀, ×{scale}</translation>
    </message>
    <message>
        <location filename="../ui/dock/previewer.py"/>
        <source>Cancelled.</source>
        <translation>취소되었습니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>No job yet. Choose the settings, then Run.</source>
        <translation>아직 작업이 없습니다. 설정을 선택하고 &apos;실행&apos;을 누르십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <location filename="../ui/dock/queue_panel.py"/>
        <source>Use its settings</source>
        <translation>이 작업의 설정 사용</translation>
    </message>
    <message>
        <location filename="../ui/dock/run_feedback.py"/>
        <source>The job failed without a word. See View &gt; Panels &gt; Log Messages, and report what stands there.</source>
        <translation>작업이 아무 메시지 없이 실패했습니다. 보기 &gt; 패널 &gt; 로그 메시지를 보고 그 내용을 알려 주십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/scale_choice.py"/>
        <source>{n} times finer: one pixel becomes {squared}</source>
        <translation>{n}배 더 세밀함: 픽셀 하나가 {squared}개가 됩니다</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Progress of the set-up</source>
        <translation>설정 진행 상황</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Setting up the engine</source>
        <translation>엔진 설정 중</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is being set up; QGIS can be used meanwhile.</source>
        <translation>엔진을 설정하고 있습니다. 그동안 QGIS를 사용할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The set-up was cancelled. Begin anew when you like.</source>
        <translation>설정이 취소되었습니다. 원할 때 다시 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>The engine is set up. Run makes the layer finer.</source>
        <translation>엔진이 설정되었습니다. &apos;실행&apos;을 누르면 레이어가 더 세밀해집니다.</translation>
    </message>
    <message>
        <location filename="../ui/dock/setup_row.py"/>
        <source>Set up the engine ...</source>
        <translation>엔진 설정…</translation>
    </message>
    <message>
        <location filename="../ui/dock_entry.py"/>
        <source>Make a raster layer finer: open or close the dock</source>
        <translation>래스터 레이어를 세밀하게 만들기: 패널 열기 또는 닫기</translation>
    </message>
    <message>
        <location filename="../ui/engine_task.py"/>
        <source>An unexpected error: {error}. The panel Log Messages has the details; please report them.</source>
        <translation>예기치 못한 오류: {error}. 로그 메시지 패널에 자세한 내용이 있으니 알려 주십시오.</translation>
    </message>
    <message>
        <location filename="../ui/form.py"/>
        <source>Set by the environment variable {variable}, and not to be changed here.</source>
        <translation>환경 변수 {variable}(으)로 정해져 있어 여기서 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>Open the report of this image</source>
        <translation>이 영상의 보고서 열기</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>This layer has no report. Choose a result that was made with OUTPUT_REPORT.</source>
        <translation>이 레이어에는 보고서가 없습니다. OUTPUT_REPORT로 만든 결과를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>The report {path} is not there any more. Run Upscale again with OUTPUT_REPORT to get a new one.</source>
        <translation>보고서 {path}이(가) 더 이상 없습니다. OUTPUT_REPORT로 &quot;세밀하게 만들기&quot;를 다시 실행하여 새로 만드십시오.</translation>
    </message>
    <message>
        <location filename="../ui/layer_actions.py"/>
        <source>No program opens the report {path}. Open it in a web browser yourself.</source>
        <translation>보고서 {path}을(를) 여는 프로그램이 없습니다. 웹 브라우저에서 직접 여십시오.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Model bundles</source>
        <translation>모델 번들</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder of downloaded model bundles</source>
        <translation>내려받은 모델 번들의 폴더</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Where downloaded bundles lie. Leave it empty for the usual folder of your user data.</source>
        <translation>내려받은 번들이 있는 곳입니다. 비우면 사용자 데이터의 기본 폴더를 씁니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle &amp;folder:</source>
        <translation>번들 폴더(&amp;F):</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Bundle folder</source>
        <translation>번들 폴더</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence</source>
        <translation>사용 허가</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>The bundles that are here, and those that can be downloaded, with their licences.</source>
        <translation>여기 있는 번들과 내려받을 수 있는 번들, 그리고 그 사용 허가입니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>B&amp;undles:</source>
        <translation>번들(&amp;U):</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Downloads the bundle that is chosen above, after you have accepted its licences.</source>
        <translation>사용 허가에 동의한 다음 위에서 선택한 번들을 내려받습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>D&amp;ownload…</source>
        <translation>내려받기(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removes the downloaded bundle that is chosen above. What comes with the plugin stays.</source>
        <translation>위에서 선택한 내려받은 번들을 제거합니다. 플러그인에 딸린 것은 남습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Re&amp;move…</source>
        <translation>제거(&amp;M)…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Refres&amp;h</source>
        <translation>새로고침(&amp;H)</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Looks again which bundles there are.</source>
        <translation>어떤 번들이 있는지 다시 확인합니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Progress of the download</source>
        <translation>내려받기 진행률</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>How much of the bundle has arrived.</source>
        <translation>번들을 얼마나 받았는지 나타냅니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ends the download. What has arrived is kept, and the next download goes on from there.</source>
        <translation>내려받기를 중단합니다. 받은 부분은 보관되며 다음에 이어서 받습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Ca&amp;ncel the download</source>
        <translation>내려받기 취소(&amp;N)</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Asking the engine which bundles there are…</source>
        <translation>어떤 번들이 있는지 엔진에 묻는 중…</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Licence of {name}: {licence}</source>
        <translation>{name}의 사용 허가: {licence}</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Download {name}, about {size}, to {folder}?</source>
        <translation>{name}, 약 {size}을(를) {folder}에 내려받을까요?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>By downloading it you accept the licences of its makers:</source>
        <translation>내려받으면 제작자의 라이선스에 동의하는 것입니다:</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Accept and download</source>
        <translation>동의하고 내려받기</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Remove {name} and free {size}?</source>
        <translation>{name}을(를) 제거하고 {size}을(를) 비울까요?</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{folder} is deleted. You can download it again.</source>
        <translation>{folder}이(가) 삭제됩니다. 다시 내려받을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>Removing the model bundle {name}</source>
        <translation>모델 번들 {name} 제거하는 중</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>comes with the plugin</source>
        <translation>플러그인에 포함됨</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>downloaded</source>
        <translation>내려받음</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>can be downloaded</source>
        <translation>내려받을 수 있음</translation>
    </message>
    <message>
        <location filename="../ui/options_bundles.py"/>
        <source>{size} have arrived</source>
        <translation>{size} 받음</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>New super-resolution jobs</source>
        <translation>새 초해상화 작업</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>How much is computed. The preset fast is for measuring, the others are for looking.</source>
        <translation>얼마나 계산하는지 정합니다. 사전 설정 fast는 측정용이고 나머지는 보기용입니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>P&amp;reset:</source>
        <translation>사전 설정(&amp;R):</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>The model bundle: the name of one that is listed below, or the folder of any.</source>
        <translation>모델 번들: 아래 목록에 있는 것의 이름 또는 임의의 번들 폴더입니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Model &amp;bundle:</source>
        <translation>모델 번들(&amp;B):</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Where it is computed. With auto a graphics card is taken where there is one that can compute.</source>
        <translation>계산하는 곳입니다. auto이면 계산할 수 있는 그래픽 카드가 있을 때 그것을 씁니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Device:</source>
        <translation>장치(&amp;D):</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source> min after a job</source>
        <translation>분(작업 후)</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>not at all</source>
        <translation>유지하지 않음</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>For so long the engine keeps its models in memory, so that the next job or preview begins at once. 0 frees the memory after each job.</source>
        <translation>이 시간 동안 엔진이 모델을 메모리에 두어 다음 작업이나 미리보기가 바로 시작됩니다. 0이면 작업이 끝날 때마다 메모리를 비웁니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>&amp;Keep the engine ready:</source>
        <translation>엔진 준비 유지(&amp;K):</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>Dialogs and the dock begin with these. Models, scripts and qgis_process get the documented defaults where they name nothing, so that they do the same on every computer.</source>
        <translation>대화창과 패널은 이 값으로 시작합니다. 모델, 스크립트, qgis_process는 지정하지 않은 값에 문서화된 기본값을 써서 어느 컴퓨터에서나 똑같이 동작합니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the most likely image, for measuring and large areas</source>
        <translation>가장 그럴듯한 영상, 측정과 넓은 지역용</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>drawn detail, for looking at</source>
        <translation>디테일을 그려 넣음, 보기용</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the same, a little better and slower</source>
        <translation>위와 같되 조금 더 좋고 더 느림</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>hundreds of steps, to compare with the paper</source>
        <translation>수백 스텝, 논문과 비교하기 위함</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card where there is one, else the processor</source>
        <translation>그래픽 카드가 있으면 그것, 없으면 프로세서</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>a graphics card of NVIDIA</source>
        <translation>NVIDIA 그래픽 카드</translation>
    </message>
    <message>
        <location filename="../ui/options_defaults.py"/>
        <source>the graphics of an Apple computer</source>
        <translation>Apple 컴퓨터의 그래픽</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>found by itself</source>
        <translation>자동으로 찾음</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The Python that the engine computes in. Leave it empty for the one that Set up the engine makes.</source>
        <translation>엔진이 계산에 쓰는 파이썬입니다. 비우면 &quot;엔진 설정&quot;이 만드는 것을 씁니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s &amp;Python:</source>
        <translation>엔진의 파이썬(&amp;P):</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Engine&apos;s Python</source>
        <translation>엔진의 파이썬</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <location filename="../ui/setup_offer.py"/>
        <source>Makes the engine&apos;s Python environment in your profile. QGIS&apos;s own Python is not touched.</source>
        <translation>사용자 프로파일에 엔진의 파이썬 환경을 만듭니다. QGIS의 파이썬은 건드리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>엔진 설정(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Looks at Python, packages, device, memory and bundles, and computes a small picture. Beside each fault stands its cure.</source>
        <translation>파이썬, 패키지, 장치, 메모리, 번들을 확인하고 작은 영상을 계산합니다. 문제마다 해결 방법이 함께 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>&amp;Check the engine</source>
        <translation>엔진 점검(&amp;C)</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the check found</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>What the last check of the engine found, with cures.</source>
        <translation>지난번 엔진 점검에서 찾은 것과 해결 방법입니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>{path} does not exist.</source>
        <translation>{path}이(가) 존재하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>In use: {path} ({origin}).</source>
        <translation>사용 중: {path} ({origin}).</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking the engine</source>
        <translation>엔진을 점검하는 중</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Stop &amp;checking</source>
        <translation>점검 중지(&amp;C)</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>Checking… This takes some seconds, the first time up to a minute.</source>
        <translation>점검하는 중… 몇 초 걸리며, 처음에는 1분까지 걸릴 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_engine.py"/>
        <source>The check was stopped.</source>
        <translation>점검을 중지했습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Set by the environment, and so not to be changed here: {variables}.</source>
        <translation>환경으로 정해져 있어 여기서 바꿀 수 없습니다: {variables}.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache and logs</source>
        <translation>캐시와 로그</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>not known yet</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache</source>
        <translation>캐시</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much of the disk is taken by what can be removed without harm.</source>
        <translation>지워도 문제없는 것이 디스크를 얼마나 차지하는지 나타냅니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Removes downloads that were broken off, remembered checksums and logs, after asking.</source>
        <translation>확인을 받은 다음 중단된 내려받기, 기억해 둔 체크섬, 로그를 제거합니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cl&amp;ear…</source>
        <translation>비우기(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Cache:</source>
        <translation>캐시:</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>How much the engine&apos;s libraries write to the log. Choose debug to look for a fault.</source>
        <translation>엔진의 라이브러리가 로그에 얼마나 쓰는지 정합니다. 문제를 찾으려면 debug를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Open the lo&amp;g folder</source>
        <translation>로그 폴더 열기(&amp;G)</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Shows the folder of the logs.</source>
        <translation>로그가 있는 폴더를 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>&amp;Log level:</source>
        <translation>로그 수준(&amp;L):</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Measuring the cache</source>
        <translation>캐시를 측정하는 중</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Downloads that were broken off begin anew then, downloaded bundles are read once more before they are used, and the logs of failed jobs are gone. Complete bundles stay.</source>
        <translation>그러면 중단된 내려받기는 처음부터 다시 시작하고, 내려받은 번들은 쓰기 전에 한 번 더 읽으며, 실패한 작업의 로그는 사라집니다. 완전한 번들은 남습니다.</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clear the cache?</source>
        <translation>캐시를 비울까요?</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>Clearing the cache</source>
        <translation>캐시를 비우는 중</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>downloads that were broken off</source>
        <translation>중단된 내려받기</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>checksums</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what went wrong</source>
        <translation>잘못된 것</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what may go wrong as well</source>
        <translation>잘못될 수 있는 것도 포함</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>what is done, too</source>
        <translation>수행한 것도 포함</translation>
    </message>
    <message>
        <location filename="../ui/options_storage.py"/>
        <source>everything, to look for a fault</source>
        <translation>문제를 찾기 위한 모든 것</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>The engine is not set up yet, so nothing can be computed.</source>
        <translation>엔진이 아직 설정되지 않아 아무것도 계산할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up the engine…</source>
        <translation>엔진 설정…</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>vlmsr&apos;s engine is to be set up once: 2 to 7 GB, some minutes.</source>
        <translation>vlmsr의 엔진을 한 번 설정해야 합니다. 2~7GB, 몇 분이 걸립니다.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Then makes the layer finer, with what the dock proposes.</source>
        <translation>그런 다음 패널이 제안하는 설정으로 레이어를 더 세밀하게 만듭니다.</translation>
    </message>
    <message>
        <location filename="../ui/setup_offer.py"/>
        <source>Set up and try on {layer}</source>
        <translation>설정하고 {layer}에 시험하기</translation>
    </message>
    <message>
        <source>A GeoTIFF.</source>
        <translation type="vanished">GeoTIFF입니다.</translation>
    </message>
    <message>
        <source>Correct it in Settings &gt; Options &gt; Super-resolution (vlmsr), or the variable VLMSR_ENGINE_PYTHON.</source>
        <translation type="vanished">설정 &gt; 옵션 &gt; 초해상화 (vlmsr) 또는 변수 VLMSR_ENGINE_PYTHON에서 고치십시오.</translation>
    </message>
    <message>
        <source>Hundreds of steps, as published: for comparison, very slow without a GPU.</source>
        <translation type="vanished">논문과 같은 수백 스텝: 비교용이며 GPU가 없으면 매우 느립니다.</translation>
    </message>
    <message>
        <source>It is made of public models. By downloading it you accept their licences:</source>
        <translation type="vanished">공개 모델로 이루어져 있습니다. 내려받으면 그 사용 허가에 동의하는 것입니다:</translation>
    </message>
    <message>
        <source>Made from &apos;{source}&apos; by a model (AI-generated): {finer}.</source>
        <translation type="vanished">모델이 &apos;{source}&apos;에서 만들었습니다(AI 생성): {finer}.</translation>
    </message>
    <message>
        <source>New jobs</source>
        <translation type="vanished">새 작업</translation>
    </message>
    <message>
        <source>Super-resolution (vlmsr)</source>
        <translation type="vanished">초해상화 (vlmsr)</translation>
    </message>
    <message>
        <source>The engine has no Python environment yet, so nothing can be computed. Make one: run the algorithm Set up the engine (vlmsr:setupengine) once, or scripts/demo in the plugin&apos;s folder ({folder}); or name a Python in which the engine is installed in Settings &gt; Options &gt; Super-resolution (vlmsr) or by the environment variable {variable}.</source>
        <translation type="vanished">엔진에 아직 파이썬 환경이 없어 아무것도 계산할 수 없습니다. 환경을 만드십시오: &quot;엔진 설정&quot;(vlmsr:setupengine) 알고리즘을 한 번 실행하거나 플러그인 폴더({folder})의 scripts/demo를 실행하십시오. 또는 엔진이 설치된 파이썬을 설정 &gt; 옵션 &gt; 초해상화 (vlmsr) 또는 환경 변수 {variable}(으)로 지정하십시오.</translation>
    </message>
    <message>
        <source>The most likely image, nothing drawn: for measuring, classification and large areas.</source>
        <translation type="vanished">아무것도 그려 넣지 않은 가장 그럴듯한 영상: 측정, 분류, 넓은 지역에 적합합니다.</translation>
    </message>
    <message>
        <source>What is finer than the pixels of that image was not measured, but looks like what such places look like: don&apos;t measure, count or prove anything with it.</source>
        <translation type="vanished">그 영상의 픽셀보다 세밀한 것은 측정된 것이 아니라 그런 장소의 모습을 닮은 것입니다. 이것으로 측정하거나 세거나 증명하지 마십시오.</translation>
    </message>
    <message>
        <source>a part of it, or all, {scale} times finer</source>
        <translation type="vanished">일부 또는 전체, {scale}배 더 세밀함</translation>
    </message>
    <message>
        <source>finer</source>
        <translation type="vanished">더 세밀함</translation>
    </message>
    <message>
        <source>vlmsr: how long it will take</source>
        <translation type="vanished">vlmsr: 예상 소요 시간</translation>
    </message>
    <message>
        <source>{folder} is no model bundle, so it is left alone.</source>
        <translation type="vanished">{folder}은(는) 모델 번들이 아니어서 그대로 둡니다.</translation>
    </message>
</context>
</TS>

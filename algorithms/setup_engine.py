"""`vlmsr:setupengine`: makes the engine's own Python environment in the user's profile, and leaves QGIS's Python alone."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from .engine_algorithm import EngineAlgorithm
from .engine_environment import engine_environment
from .engine_python import PLUGIN_FOLDER, engine_python, own_folder
from .engine_start import qgis_folders
from .fetch_model import comes_apart, fetch_model, share_of
from .settings import prefill
from .setup_error import CancelledError, SetupError
from .torch_build import BUILDS
from .translation import tr

LOCK = PLUGIN_FOLDER / "engine" / "requirements.lock"


class SetupEngineAlgorithm(EngineAlgorithm):
    """What to make goes in, the path of a Python comes out."""

    PYTHON = "PYTHON"
    BUILD = "BUILD"
    WHEELS = "WHEELS"
    TORCH_INDEX = "TORCH_INDEX"
    ANEW = "ANEW"
    FETCH_MODEL = "FETCH_MODEL"
    ENGINE_PYTHON = "ENGINE_PYTHON"
    WORDS = "WORDS"

    def __init__(self):
        super().__init__()
        self._order = None
        self._fetches = False

    def initAlgorithm(self, config=None):  # noqa: N802 (QGIS gives the name)
        file, folder = QgsProcessingParameterFile.Behavior.File, QgsProcessingParameterFile.Behavior.Folder
        self.add_choice(self.BUILD, tr("Build of torch"), BUILDS, BUILDS[0])
        text = tr("Folder of wheels to install from, without any network")
        wheels = QgsProcessingParameterFile(self.WHEELS, text, folder, optional=True)
        prefill(wheels, "wheels")
        self.add(wheels)
        text = tr("Also fetch the model lite (53 MB), where the plugin came without it")
        self.add(QgsProcessingParameterBoolean(self.FETCH_MODEL, text, True))
        text = tr("Python to make it with, or uv (found by itself, if empty)")
        python = QgsProcessingParameterFile(self.PYTHON, text, file, optional=True)
        # QGIS's own filter refuses names without a dot, as programs have outside Windows.
        python.setFileFilter(tr("All files") + " (*)")
        self.add(python, advanced=True)
        text = tr("Index of torch's wheels (pip's own configuration, if empty)")
        self.add(QgsProcessingParameterString(self.TORCH_INDEX, text, optional=True), advanced=True)
        text = tr("Make it anew, also where it is complete")
        self.add(QgsProcessingParameterBoolean(self.ANEW, text, False), advanced=True)
        self.addOutput(QgsProcessingOutputFile(self.ENGINE_PYTHON, tr("The engine's Python")))
        self.addOutput(QgsProcessingOutputString(self.WORDS, tr("What was done")))

    def add(self, parameter, advanced=False):
        """With its own help: these parameters are none of a job's."""
        parameter.setHelp(_help_of(parameter.name()))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def name(self):
        return "setupengine"

    def displayName(self):  # noqa: N802 (QGIS gives the name)
        return tr("Set up the engine")

    def group(self):
        return tr("Engine")

    def groupId(self):  # noqa: N802 (QGIS gives the name)
        return "engine"

    def tags(self):
        return tr("install,environment,python,torch,cuda,pip,set-up,super-resolution").split(",")

    def shortDescription(self):  # noqa: N802 (QGIS gives the name)
        return tr("Makes the Python environment that the engine computes in. QGIS's own Python is left alone.")

    def shortHelpString(self):  # noqa: N802 (QGIS gives the name)
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in _help())

    def canExecute(self):  # noqa: N802 (QGIS gives the name)
        """It needs no engine: it makes one."""
        return True, ""

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On the main thread: settings of QGIS become plain values here."""
        # What builds environments is a good deal of code, and QGIS's start should not wait for it.
        from .environment_builder import Order
        from .proxy import proxy_environment

        folder = own_folder()
        if folder is None:
            raise QgsProcessingException(
                tr("QGIS has no profile folder here. Start it with a profile, and set up again.")
            )
        parameters = self.typed(parameters)
        python = self.parameterAsFile(parameters, self.PYTHON, context)
        wheels = self.parameterAsFile(parameters, self.WHEELS, context)
        prefixes = qgis_folders()
        self._fetches = self.parameterAsBoolean(parameters, self.FETCH_MODEL, context) and comes_apart()
        self._order = Order(
            folder=folder.parent,
            lock=LOCK,
            environment={**engine_environment(os.environ, map(str, prefixes)), **proxy_environment()},
            python=Path(python).expanduser().absolute() if python else None,
            build=self.parameterAsEnumString(parameters, self.BUILD, context),
            wheels=Path(wheels).expanduser().absolute() if wheels else None,
            torch_index=self.parameterAsString(parameters, self.TORCH_INDEX, context).strip(),
            anew=self.parameterAsBoolean(parameters, self.ANEW, context),
            qgis_folders=prefixes,
        )
        return True

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On a thread of its own: waits for pip."""
        from .environment_builder import build_environment

        try:
            built = build_environment(self._order, _Told(feedback))
            if self._fetches:
                self._fetch(built.python, feedback)
        except SetupError as error:
            raise QgsProcessingException(str(error)) from None
        except (CancelledError, KeyboardInterrupt):
            text = tr(
                "Cancelled. The environment that was there before, if any, is unchanged; set up again to begin anew."
            )
            raise QgsProcessingException(text) from None
        feedback.pushInfo(built.words)
        used = engine_python()
        if used != built.python:
            feedback.pushWarning(
                tr(
                    "{used} is used all the same, because the setting vlmsr/engine_python or the variable VLMSR_ENGINE_PYTHON names it. "
                    "Empty that to use the new environment."
                ).format(used=used)
            )
        return {self.ENGINE_PYTHON: str(built.python), self.WORDS: built.words}

    def _fetch(self, python: Path, feedback: QgsProcessingFeedback) -> None:
        told = _Told(feedback)
        tenth = -1

        def said(line: str) -> None:
            # In words: the bar is full of the environment, and never goes back.
            nonlocal tenth
            share = share_of(line)
            if share is None:
                told.log(line)
            elif int(10 * share) > tenth:
                tenth = int(10 * share)
                told.stage(tr("Fetching the model lite: {n} %").format(n=10 * tenth))

        try:
            fetch_model(python, self._order.environment, told.tick, said, self._order.wheels)
        except (CancelledError, KeyboardInterrupt):
            text = tr("Cancelled: the environment is ready, and its model is not. Set up again, and it goes on there.")
            raise QgsProcessingException(text) from None


class _Told:
    """A feedback as the builder of environments wants it."""

    def __init__(self, feedback: QgsProcessingFeedback):
        self._feedback = feedback
        self.say, self.warn, self.log = feedback.pushInfo, feedback.pushWarning, feedback.pushConsoleInfo
        self.stage = feedback.setProgressText

    def tick(self) -> None:
        # The Toolbox's Cancel and the Ctrl-C of qgis_process arrive as events of this thread.
        QCoreApplication.processEvents()
        if self._feedback.isCanceled():
            raise CancelledError

    def progress(self, share: float) -> None:
        self._feedback.setProgress(100 * min(max(share, 0.0), 1.0))


def _help() -> tuple[str, ...]:
    return (
        tr(
            "Makes the Python environment that the engine computes in, in your QGIS profile: PyTorch and what else is needed, in the "
            "versions that vlmsr is tested with. <b>QGIS's own Python is not touched.</b> About 2 GB on a computer without an NVIDIA card, "
            "about 7 GB with one; some minutes, most of them for downloading."
        ),
        tr(
            "It can be cancelled and repeated: a complete environment is left alone, an outdated one is brought up to date, and the one "
            "that is there stays in use until the new one is complete. It goes by QGIS's proxy."
        ),
        tr(
            "<b>Without a network:</b> on a computer with one, of the same system and Python version, run <i>pip download --only-binary "
            ":all: -r engine/requirements.lock -d wheels</i> in the plugin's folder, and bring the folder here as WHEELS. Put the model's "
            "zip file into it, too, unless the plugin came with its model."
        ),
        tr("Look at the result with <i>Check the engine</i>. When it fails, the message tells the cause and the log."),
    )


def _help_of(name: str) -> str:
    return {
        "PYTHON": tr(
            "A Python 3.11 to 3.14 with its venv module, or the program uv, which brings one. Empty: an installed Python, else uv from "
            "PATH or from the folder of wheels."
        ),
        "BUILD": tr(
            "auto: CUDA where an NVIDIA card and its driver are good enough for it, Apple's on a Mac, else the processor's; the log says "
            "which and why. One that is asked for and can't work is an error."
        ),
        "WHEELS": tr(
            "A folder with a wheel for each line of engine/requirements.lock. Nothing is fetched from elsewhere then."
        ),
        "TORCH_INDEX": tr(
            "Address of an index that torch alone is taken from; {build} in it becomes cpu, cu126 or cu130. For CUDA on Windows it must be "
            "PyTorch's own, which its site names under Get Started."
        ),
        "FETCH_MODEL": tr(
            "The plugin is small because its model lies beside it: from where the plugin was released, checked by its sha256, into your "
            "folder of models, where plugin updates find it again. With WHEELS it is taken from that folder, without any network."
        ),
        "ANEW": tr("For an environment that was damaged. What you have installed into it yourself is lost."),
    }[name]

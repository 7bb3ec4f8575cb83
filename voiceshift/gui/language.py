"""The window's language: texts, numbers and times as the user reads them. Qt thread only.

English stands in the code, `tr` around it; translations are Qt's own files (CONTRIBUTING.md says
how they are made). `install` comes before any other module of the window is imported, as they keep
texts; another language is seen after a restart, which the window offers.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLibraryInfo,
    QLocale,
    QTime,
    QTranslator,
)

from voiceshift.config import paths

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "ja": "日本語", "zh_CN": "简体中文"}
"""By code as in the settings, each in its own words."""
_COUNTRIES = {"en": "en_GB"}
"""How numbers and times are written where the system has another language."""


def chosen(wish: str, wanted: list[str] | None = None) -> str:
    """Return the code of the language to use: the wish, else the first of the wanted that we speak.

    wish: of LANGUAGES, or anything else for the system's. wanted: as QLocale.uiLanguages.
    """
    if wish in LANGUAGES:
        return wish
    for tag in QLocale.system().uiLanguages() if wanted is None else wanted:
        code = QLocale(tag).name()
        is_traditional = code.startswith(("zh_TW", "zh_HK", "zh_MO")) or "Hant" in tag
        if code.startswith("zh") and not is_traditional:
            return "zh_CN"
        if code.partition("_")[0] in LANGUAGES:
            return code.partition("_")[0]
    return "en"


def install(application: QCoreApplication, wish: str = "") -> str:
    """Speak a language from now on, Qt's own texts included; return its code.

    wish: see `chosen`. English has a file too: of its plurals.
    """
    code = chosen(wish)
    locale, system = QLocale(_COUNTRIES.get(code, code)), QLocale.system()
    if locale.language() == system.language():
        locale = system  # with the country's own way of writing numbers and times
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    for name, folder in (
        (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"voiceshift_{code}", str(paths.translations_dir())),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    return code


def tr(text: str, comment: str = "", n: int = -1, /, **values: object) -> str:
    """Return a text in the user's language with its {values} filled in.

    comment: tells apart what is one word in English only. n: a count, which chooses the plural
    and stands where the text says %n. pyside6-lupdate finds every literal that is given here.
    """
    told = QCoreApplication.translate("", text, comment, n)
    return told.format(**values) if values else told


def number(value: float, decimals: int = 0, signed: bool = False) -> str:
    """Return a number with its decimals: "2.5", "−50"; signed: "+2.5"."""
    text = QLocale().toString(float(value), "f", decimals).replace("-", "−")
    return f"+{text}" if signed and value > 0.0 else text


def time_text(moment: datetime) -> str:
    """Return the time of a day: "21:18"."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def day_text(moment: datetime, with_year: bool) -> str:
    """Return a day: "3 Mar", "3 Mar 2024"."""
    pattern = tr("d MMM yyyy", "date") if with_year else tr("d MMM", "date")
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), pattern)

"""The names of months, in the languages of the logs and tables that were seen."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    name.replace("_", " "): number
    for number, names in enumerate(
        (
            "january jan janvier januar jänner enero gennaio janeiro januari января январь січня "
            "ocak stycznia يناير كانون_الثاني",
            "february feb février fevrier februar febrero febbraio fevereiro februari февраля "
            "февраль лютого şubat lutego فبراير شباط",
            "march mar mars märz maerz marzo março maart марта март березня mart marca مارس آذار",
            "april apr avril abril aprile апреля апрель квітня nisan kwietnia أبريل نيسان",
            "may mai mayo maggio maio mei мая май травня mayıs maja مايو أيار",
            "june jun juin juni junio giugno junho июня июнь червня haziran czerwca يونيو حزيران",
            "july jul juillet juli julio luglio julho июля июль липня temmuz lipca يوليو تموز",
            "august aug août aout agosto augustus августа август серпня ağustos sierpnia أغسطس آب",
            "september sep sept septembre septiembre settembre setembro сентября сентябрь вересня "
            "eylül września سبتمبر أيلول",
            "october oct octobre oktober octubre ottobre outubro октября октябрь жовтня ekim "
            "października أكتوبر تشرين_الأول",
            "november nov novembre noviembre novembro ноября ноябрь листопада kasım listopada "
            "نوفمبر تشرين_الثاني",
            "december dec décembre decembre dezember diciembre dicembre dezembro декабря декабрь "
            "грудня aralık grudnia ديسمبر كانون_الأول",
        ),
        1,
    )
    for name in names.split()
}
"""The number of a month by its name, in small letters."""

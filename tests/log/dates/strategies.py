"""Dates as hypothesis strategies: EDTF texts of every kind that a log may hold."""

from hypothesis import strategies as st

MARKS = st.sampled_from(["", "", "?", "~", "%"])
YEARS = st.integers(1, 9999) | st.integers(1982, 2026)
years = YEARS.map("{:04}".format)
months = st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12))
days = st.dates().map(str)
clocks = st.builds("{}T{:02}".format, days, st.integers(0, 23)) | st.builds(
    "{}T{:%H:%M}".format, days, st.times()
)
seconds = st.builds("{}T{:%H:%M:%S}".format, days, st.times())
offsets = st.sampled_from(["Z", "+03:00", "-11:30", "+14:00", "+02"])
times = clocks | seconds | st.builds("{}{}".format, clocks | seconds, offsets)
seasons = st.builds("{:04}-{}".format, YEARS, st.integers(21, 24))
unspecified = st.one_of(
    st.builds("{:03}X".format, st.integers(0, 999)),
    st.builds("{:02}XX".format, st.integers(0, 99)),
    st.builds("{}-XX".format, years),
    st.builds("{}-XX".format, months),
    st.builds("{}-XX-XX".format, years),
)
points = st.builds(
    "{}{}".format, st.one_of(years, months, days, times, seasons, unspecified), MARKS
)
half_open = st.builds("{}/{}".format, points, st.sampled_from(["..", ""])) | st.builds(
    "{}/{}".format, st.sampled_from(["..", ""]), points
)
closed = st.builds("{}/{}".format, points, points)  # may end before it starts
zones = st.sampled_from(["UTC", "Asia/Damascus", "Europe/London", "Pacific/Apia"])

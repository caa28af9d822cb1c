#!/usr/bin/env python3
"""Makes src/Archive.Core/Search/HanReadings.txt from Unicode's Unihan data (Debian package unicode-data).

  apt-get download unicode-data && dpkg -x unicode-data_*.deb unicode
  python3 src/Archive.Core/Search/HanReadings.py unicode/usr/share/unicode > src/Archive.Core/Search/HanReadings.txt

Takes the characters of GB 2312 (kIRG_GSource G0) with their readings in kMandarin and kHanyuPinlu, without tones.
"""
import bz2, re, sys, unicodedata

folder = sys.argv[1]

def rows(name, wanted):
    with bz2.open(f"{folder}/{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in wanted:
                yield int(parts[0][2:], 16), parts[1], parts[2]

def toneless(reading):
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in letters if c.isascii() and c.isalpha())

common = {c for c, _, value in rows("Unihan_IRGSources", {"kIRG_GSource"}) if value.startswith("G0-")}
syllables = {}
for character, field, value in rows("Unihan_Readings", {"kMandarin", "kHanyuPinlu"}):
    if character not in common:
        continue
    for reading in re.split(r"[ ,]", value):
        syllables.setdefault(toneless(re.sub(r"\(.*\)", "", reading)), set()).add(character)

print("""# Readings (pinyin without tones, v for ü) of the characters of GB 2312: a syllable, then its characters.
# Derived from Unicode 15.0 Unihan_Readings.txt (kMandarin, kHanyuPinlu) and Unihan_IRGSources.txt (kIRG_GSource G0) by
# HanReadings.py, beside this file; see UNICODE-LICENSE.txt. This is a modified extract.""")
for syllable in sorted(s for s in syllables if s):
    print(syllable, "".join(chr(c) for c in sorted(syllables[syllable])))

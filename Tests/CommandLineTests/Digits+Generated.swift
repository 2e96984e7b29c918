// Written by Tools/make_command_line_fixtures.py; do not edit.

import Foundation

extension HandwrittenDigit {
  /// Ten of the embedded test digits (UCI Optical Recognition of Handwritten Digits, CC BY 4.0), one of each class.
  static let all: [HandwrittenDigit] = [
    HandwrittenDigit(
      label: 0,
      pixels: [
        0, 0, 2, 10, 15, 7, 0, 0,
        0, 0, 14, 15, 7, 15, 2, 0,
        0, 4, 16, 3, 0, 11, 4, 0,
        0, 4, 14, 0, 0, 7, 8, 0,
        0, 7, 12, 0, 0, 6, 7, 0,
        0, 4, 16, 1, 0, 12, 4, 0,
        0, 1, 14, 12, 10, 16, 1, 0,
        0, 0, 1, 14, 13, 5, 0, 0
      ]),
    HandwrittenDigit(
      label: 1,
      pixels: [
        0, 0, 0, 11, 9, 0, 0, 0,
        0, 0, 0, 11, 14, 0, 0, 0,
        0, 0, 0, 11, 13, 0, 0, 0,
        0, 0, 0, 15, 13, 0, 0, 0,
        0, 0, 0, 13, 13, 0, 0, 0,
        0, 0, 0, 13, 9, 0, 0, 0,
        0, 0, 0, 10, 10, 0, 0, 0,
        0, 0, 0, 9, 11, 0, 0, 0
      ]),
    HandwrittenDigit(
      label: 2,
      pixels: [
        0, 2, 15, 16, 6, 0, 0, 0,
        0, 5, 16, 15, 14, 0, 0, 0,
        0, 5, 13, 10, 14, 0, 0, 0,
        0, 0, 0, 12, 12, 0, 0, 0,
        0, 0, 1, 16, 7, 0, 0, 0,
        0, 0, 10, 15, 2, 0, 0, 0,
        0, 3, 16, 10, 8, 6, 1, 0,
        0, 2, 15, 16, 16, 16, 7, 0
      ]),
    HandwrittenDigit(
      label: 3,
      pixels: [
        0, 0, 3, 13, 16, 5, 0, 0,
        0, 6, 15, 9, 15, 7, 0, 0,
        0, 0, 0, 6, 16, 10, 0, 0,
        0, 0, 7, 14, 16, 3, 0, 0,
        0, 0, 9, 16, 16, 14, 3, 0,
        0, 0, 0, 3, 2, 15, 10, 0,
        0, 0, 4, 5, 12, 16, 14, 0,
        0, 0, 5, 13, 14, 8, 2, 0
      ]),
    HandwrittenDigit(
      label: 4,
      pixels: [
        0, 0, 0, 8, 16, 0, 0, 0,
        0, 0, 3, 16, 8, 0, 0, 0,
        0, 1, 13, 12, 0, 4, 13, 1,
        0, 6, 16, 9, 7, 15, 10, 0,
        0, 9, 16, 16, 16, 15, 2, 0,
        0, 0, 4, 1, 14, 10, 0, 0,
        0, 0, 0, 3, 16, 5, 0, 0,
        0, 0, 0, 11, 13, 0, 0, 0
      ]),
    HandwrittenDigit(
      label: 5,
      pixels: [
        0, 0, 12, 16, 16, 16, 7, 0,
        0, 1, 14, 15, 6, 4, 1, 0,
        0, 8, 16, 2, 0, 0, 0, 0,
        0, 9, 16, 12, 12, 9, 1, 0,
        0, 1, 8, 8, 8, 15, 10, 0,
        0, 0, 0, 0, 0, 13, 12, 0,
        0, 0, 8, 2, 6, 16, 5, 0,
        0, 1, 11, 16, 16, 8, 0, 0
      ]),
    HandwrittenDigit(
      label: 6,
      pixels: [
        0, 0, 2, 14, 11, 0, 0, 0,
        0, 0, 10, 16, 1, 0, 0, 0,
        0, 1, 16, 9, 0, 0, 0, 0,
        0, 4, 16, 5, 0, 0, 0, 0,
        0, 5, 16, 12, 12, 11, 1, 0,
        0, 4, 16, 14, 10, 14, 11, 0,
        0, 2, 15, 10, 6, 16, 10, 0,
        0, 0, 3, 15, 16, 10, 1, 0
      ]),
    HandwrittenDigit(
      label: 7,
      pixels: [
        0, 0, 1, 14, 16, 16, 15, 1,
        0, 0, 11, 14, 8, 13, 11, 0,
        0, 0, 15, 6, 0, 14, 3, 0,
        0, 0, 5, 1, 5, 13, 1, 0,
        0, 0, 0, 13, 16, 16, 9, 0,
        0, 0, 2, 16, 15, 9, 1, 0,
        0, 0, 0, 11, 9, 0, 0, 0,
        0, 0, 3, 16, 2, 0, 0, 0
      ]),
    HandwrittenDigit(
      label: 8,
      pixels: [
        0, 0, 4, 12, 16, 8, 0, 0,
        0, 5, 16, 11, 10, 16, 4, 0,
        0, 8, 13, 0, 1, 13, 4, 0,
        0, 3, 16, 13, 15, 13, 3, 0,
        0, 0, 9, 16, 16, 7, 0, 0,
        0, 0, 14, 7, 5, 15, 6, 0,
        0, 0, 10, 12, 7, 13, 10, 0,
        0, 0, 3, 13, 13, 10, 1, 0
      ]),
    HandwrittenDigit(
      label: 9,
      pixels: [
        0, 0, 5, 14, 11, 8, 0, 0,
        0, 4, 15, 2, 16, 16, 0, 0,
        0, 8, 12, 0, 12, 16, 0, 0,
        0, 2, 15, 16, 16, 15, 4, 0,
        0, 0, 0, 4, 10, 16, 2, 0,
        0, 0, 0, 0, 4, 16, 2, 0,
        0, 3, 13, 8, 14, 16, 0, 0,
        0, 0, 7, 15, 12, 5, 0, 0
      ])
  ]

  /// The 7 of the table, dark on light, 96×96, as a JPEG file.
  static let jpeg = Data(
    base64Encoded: """
      /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0o
      MCUoKSj/wAALCABgAGABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEG
      E1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJ
      ipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APqmiisuvnX9
      r3/mU/8At7/9o186VylFFa1fSv7Gn/M4f9uf/tevpWtSiivAf+F6f9S7/wCT3/2uvKfjp46/4TX+xP8AiXfYvsfn/wDLfzN+/wAv/ZGMbf1ryqur
      /wCFRf8AUb/8lP8A7OsTxJ8P/wCxfs//ABM/P87d/wAsNuMY/wBo+tYn/COf9PX/AJD/APr10H/CI/8AT9/5C/8Asq+hf2StC/s//hKv9I8zzPsn
      8GMY87396+hfsn+3+lWqKK+Fq5/xZ/y6/wDA/wClc/X0BXFfEn/mHf8AbT/2WuJrq691/Zg/5mX/ALdv/ate6UUUV+YNewfs+f8AMf8A+3f/ANqV
      7BXv1fNf7ZX/ADKH/b5/7Qr5qr7rrf8ACn/L1/wD+tb9FFFfFf8Awov/AKmL/wAkf/tlejfCH4Uf2L/a3/E58/zvJ/5dduMb/wDbPrXov/CC/wDU
      R/8AIH/2Vav/AAnP/UO/8j//AGNeFftP6v8A2/8A8I1+4+z+R9p/j37t3lew9K8K+x/7f6V96/2R/wBN/wDxz/69auh2f2Tz/n37tvbGMZrUooor
      xaur8C/8v3/AP/Zq6qvKq8q+On/ME/7b/wDtOvKa/QCrVj/H+FWqKKKK+df2vP8AmU/+3v8A9o18615/RRX0tXr/AOz7/wAx7/t3/wDalev0UUVl
      /wBrf9MP/H//AK1fN/7Yeu+T/wAIj/o+c/a/4/8Arj7V83/8JH/06/8AkT/61ZX2P/b/AEroPCfhH/hIPtX+nfZ/I2f8st+7dn/aGOldB/wq7/qM
      f+Sv/wBnX1B/wqL/AKjf/kp/9nXa/Dfwj/wiv9o/6d9r+0+X/wAsvL27d3+0c/e/Su0ooorlq+av2y/+ZP8A+3z/ANoV801rV6B8KP8AmKf9sv8A
      2evQK+qqtWP8f4Vaoooorwv9p/8A5lr/ALef/aVeFV1dev8A7Pv/ADHv+3f/ANqV6/RRRRRRWB/wkX/Tr/5E/wDrV8//ALV3i77J/wAIt/oW/d9q
      /wCWuMY8n/ZrwD/hOv8AqHf+R/8A7Gvqr/hV3/UY/wDJX/7Ou6+GHhb/AIRr+0v9M+0/aPK/5ZbNu3f7nP3v0ruqKKKKKK4GvnT9r3/mU/8At7/9
      o186V+ldauh/8t/+A/1rUooor//Z
      """, options: .ignoreUnknownCharacters)!
}

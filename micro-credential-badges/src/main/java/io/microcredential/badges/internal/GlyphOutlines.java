package io.microcredential.badges.internal;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.KerningTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Gives the outlines of a typeface that comes in a jar, so that lettering looks the same on every
 * machine and needs neither an installed font nor a font library of the operating system.
 *
 * <p>The typeface is Liberation Sans (SIL Open Font License 1.1): Latin, Greek and Cyrillic. All
 * measures are in ems: 1 is the size of the type. The vertical axis points up from the baseline.
 *
 * <p>The only class that knows FontBox. Not thread-safe: a drawing loads its own.
 */
final class GlyphOutlines {

  private static final int MISSING_GLYPH = 0;

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final KerningSubtable kerning;
  private final double unitsPerEm;

  private GlyphOutlines(TrueTypeFont font) throws IOException {
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    KerningTable table = font.getKerning();
    this.kerning = table.getHorizontalKerningSubtable();
  }

  /** Loads the upright face in the weight of running text. */
  static GlyphOutlines regular() {
    return load("liberation/LiberationSans-Regular.ttf");
  }

  /** Loads the upright bold face. */
  static GlyphOutlines bold() {
    return load("liberation/LiberationSans-Bold.ttf");
  }

  private static GlyphOutlines load(String resource) {
    // A class finds only what is in its own module; its loader finds what is in any.
    try (InputStream in = GlyphOutlines.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The typeface "
                + resource
                + " is missing: add com.github.librepdf:openpdf-fonts-extra to the class path");
      }
      return new GlyphOutlines(new TTFParser(true).parseEmbedded(in));
    } catch (IOException e) {
      throw new UncheckedIOException("The typeface " + resource + " cannot be read", e);
    }
  }

  /** Tells whether the typeface has a picture for the character. */
  boolean has(int codePoint) {
    return characters.getGlyphId(codePoint) != MISSING_GLYPH;
  }

  /** Returns how far the pen moves on after the character. */
  double advance(int codePoint) {
    try {
      return font.getAdvanceWidth(characters.getGlyphId(codePoint)) / unitsPerEm;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns by how much the second character moves nearer (negative) to the first. */
  double kerning(int left, int right) {
    return kerning.getKerning(characters.getGlyphId(left), characters.getGlyphId(right))
        / unitsPerEm;
  }

  /** Returns the outline in units of the typeface: divide by {@link #unitsPerEm()}. */
  Path2D outline(int codePoint) {
    try {
      GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(codePoint));
      return glyph == null ? new Path2D.Double() : glyph.getPath();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  double unitsPerEm() {
    return unitsPerEm;
  }

  private static UncheckedIOException unreadable(IOException e) {
    // The whole file was read into memory when it was loaded, so this is a damaged jar.
    return new UncheckedIOException("The typeface in the jar is damaged", e);
  }
}

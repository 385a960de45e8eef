package io.microcredential.badges;

import io.microcredential.badges.internal.Markup;
import io.microcredential.badges.internal.QrCode;
import io.microcredential.badges.internal.WrappedText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws a certificate; lengths are in points. */
final class CertificateSvg {

  private static final String BLUE = "#1F5FA8";
  private static final String DEEP = "#163F70";
  private static final String INK = "#1A1A1A";
  private static final String GREY = "#444444";
  private static final double GAP = 8;
  private static final double SMALL = 11;

  /** Where the foot begins, above the lower edge. */
  private static final double FOOT = 205;

  private static final double CODE = 100;

  private final StringBuilder drawing = new StringBuilder(16_384);
  private final Certificate.Paper paper;
  private final CertificateWords words;
  private final double centre;

  private CertificateSvg(Certificate.Paper paper, CertificateWords words) {
    this.paper = paper;
    this.words = words;
    this.centre = paper.width / 2.0;
  }

  static byte[] draw(
      Certificate.Facts facts,
      Certificate.Paper paper,
      CertificateWords words,
      CertificateLayout layout) {
    CertificateSvg svg = new CertificateSvg(paper, words);
    svg.frame(facts);
    svg.award(layout);
    svg.facts(facts, layout);
    svg.picture(facts);
    svg.code(facts.verification(), layout.address);
    svg.line(words.caution, svg.centre, paper.height - 38, 7, GREY, false);
    return svg.drawing.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void frame(Certificate.Facts facts) {
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\"", words.locale.toLanguageTag());
    add(" width=\"%dpt\" height=\"%dpt\"", paper.width, paper.height);
    add(" viewBox=\"0 0 %d %d\"", paper.width, paper.height);
    add(
        " font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\">\n<title>%s</title>\n",
        words.certificate + ": " + Markup.escape(facts.title()));
    add("<path fill=\"#FFFFFF\" d=\"M0 0H%dV%dH0z\"/>\n", paper.width, paper.height);
    for (int inset : new int[] {23, 27}) {
      add(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\"/>\n",
          inset, inset, paper.width - 2 * inset, paper.height - 2 * inset, BLUE);
    }
  }

  /** Sets what was earned, by whom, in the middle of the space above the foot. */
  private void award(CertificateLayout layout) {
    WrappedText name = layout.name;
    double free = paper.height - FOOT - 40 - 30;
    double height =
        26
            + GAP
            + (name == null ? 0 : 2 * (SMALL + GAP) + name.height() + GAP)
            + layout.title.height()
            + height(layout.competency, 0)
            + height(layout.level, SMALL + GAP);
    double y = 40 + Math.max(0, (free - height) / 2) + 24;
    line(words.certificate.toUpperCase(words.locale), centre, y, 24, BLUE, false);
    y += GAP + 4;
    if (name != null) {
      y = word(words.awardedTo, y);
      y = block(name, y, INK, true);
      y = word(words.reason, y);
    }
    y = block(layout.title, y, DEEP, true);
    if (layout.competency != null) {
      y = block(layout.competency, y, INK, false);
    }
    if (layout.level != null) {
      y = word(words.level, y);
      block(layout.level, y, INK, true);
    }
  }

  private static double height(@Nullable WrappedText text, double more) {
    return text == null ? 0 : text.height() + GAP + more;
  }

  private void facts(Certificate.Facts facts, CertificateLayout layout) {
    double y = paper.height - FOOT + 20;
    y = small(words.issuedBy, y);
    y = block(layout.issuer, y - 4, INK, true) - 2;
    y = day(words.issuedOn, facts.issuedOn(), y);
    y = day(words.validUntil, facts.validUntil(), y);
    if (layout.criteria != null) {
      y = small(words.criteria, y);
      block(layout.criteria, y - 4, INK, false);
    }
  }

  private double day(String word, @Nullable LocalDate date, double y) {
    if (date == null) {
      return y;
    }
    double next = small(word, y);
    line(words.date(date), centre, next + 8, 11, INK, false);
    return next + 16;
  }

  private void picture(Certificate.Facts facts) {
    BadgeImage picture = facts.picture();
    if (picture != null) {
      double x = CertificateLayout.MARGIN + (CertificateLayout.SIDE - 120) / 2;
      add(
          "<image x=\"%s\" y=\"%s\" width=\"120\" height=\"120\" role=\"img\" aria-label=\"%s\"",
          x, paper.height - FOOT + 20, Markup.escape(picture.altText().orElse(facts.title())));
      add(
          " href=\"data:%s;base64,%s\"/>\n",
          picture.mediaType(), Base64.getEncoder().encodeToString(picture.bytes()));
    }
  }

  private void code(URI address, WrappedText shown) {
    QrCode code = QrCode.of(address.toASCIIString());
    double middle = paper.width - CertificateLayout.MARGIN - CertificateLayout.SIDE / 2;
    double top = paper.height - FOOT;
    add(
        "<g role=\"img\" aria-label=\"%s\" transform=\"translate(%s %s) scale(%s)\"",
        Markup.escape(words.qrCode + " " + address.toASCIIString()),
        middle - CODE / 2,
        top,
        CODE / code.size());
    add(" shape-rendering=\"crispEdges\"><path id=\"qr\" d=\"%s\"/></g>\n", code.path());
    line(words.verify, middle, top + CODE + 10, 8, GREY, false);
    double y = top + CODE + 14;
    for (String part : shown.lines()) {
      y += shown.size() * WrappedText.LEADING;
      line(part, middle, y, shown.size(), DEEP, false);
    }
  }

  private double word(String text, double y) {
    line(text, centre, y + SMALL, SMALL, GREY, false);
    return y + SMALL + GAP;
  }

  private double small(String text, double y) {
    line(text, centre, y + 8, 8, GREY, false);
    return y + 12;
  }

  /** Sets lines from a height on; returns the height behind them. */
  private double block(WrappedText text, double top, String colour, boolean isBold) {
    List<String> lines = text.lines();
    double y = top;
    for (String part : lines) {
      y += text.size() * WrappedText.LEADING;
      line(part, centre, y - text.size() * 0.2, text.size(), colour, isBold);
    }
    return y + GAP;
  }

  private void line(String text, double x, double y, double size, String colour, boolean isBold) {
    add(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"middle\"%s%s>%s</text>\n",
        number(x),
        number(y),
        number(size),
        colour,
        isBold ? " font-weight=\"700\"" : "",
        WrappedText.isRightToLeft(text) ? " direction=\"rtl\" unicode-bidi=\"embed\"" : "",
        Markup.escape(text));
  }

  private static String number(double length) {
    return String.format(Locale.ROOT, "%.2f", length);
  }

  private void add(String format, Object... parts) {
    drawing.append(String.format(Locale.ROOT, format, parts));
  }
}

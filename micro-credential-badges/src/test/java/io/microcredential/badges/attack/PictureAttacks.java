package io.microcredential.badges.attack;

import static io.microcredential.badges.Pngs.KEYWORD;
import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationResult.VALID;
import static io.microcredential.badges.VerificationStep.INPUT;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.attack.Scene.SIGNED;

import io.microcredential.badges.Pngs;
import io.microcredential.badges.Pngs.Chunk;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Attacks on badges that are baked into pictures. */
final class PictureAttacks {

  private static final String GOOD = Json.write(SIGNED);
  private static final String FORGED =
      Json.write(JsonEdits.with(SIGNED, "/issuer/name", "\"University\""));
  private static final byte[] BAKED = Pngs.with(Pngs.international(KEYWORD, GOOD));
  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">";

  private PictureAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(texts(), kinds(), files(), drawings(), assertions()).flatMap(List::stream);
  }

  private static Attack png(
      String name, Supplier<byte[]> picture, VerificationResult result, String code) {
    return Attack.bytes("PNG: " + name, picture, result, INPUT, code);
  }

  private static List<Attack> texts() {
    return List.of(
        png(
            "two credentials, the first one good",
            () -> Pngs.with(Pngs.international(KEYWORD, GOOD), Pngs.international(KEYWORD, FORGED)),
            VALID,
            "baked.more-than-one"),
        png(
            "two credentials, the first one forged",
            () -> Pngs.with(Pngs.international(KEYWORD, FORGED), Pngs.international(KEYWORD, GOOD)),
            INVALID,
            "baked.more-than-one"),
        png(
            "a forged one as tEXt beside the good one",
            () -> Pngs.with(Pngs.latin(KEYWORD, FORGED), Pngs.international(KEYWORD, GOOD)),
            VALID,
            "baked.wrong-chunk"),
        png(
            "only as tEXt",
            () -> Pngs.with(Pngs.latin(KEYWORD, GOOD)),
            INVALID,
            "baked.wrong-chunk"),
        png(
            "only as zTXt",
            () -> Pngs.with(Pngs.compressedLatin(KEYWORD, GOOD)),
            INVALID,
            "baked.wrong-chunk"),
        png(
            "compressed, which the specification forbids",
            () -> Pngs.with(compressed(GOOD)),
            VALID,
            "baked.compressed"),
        png(
            "compressed and forged",
            () -> Pngs.with(compressed(FORGED)),
            INVALID,
            "baked.compressed"),
        png(
            "compressed into a bomb",
            () -> Pngs.with(compressed(" ".repeat(64 * 1024 * 1024))),
            INVALID,
            "baked.too-large"));
  }

  private static List<Attack> kinds() {
    return List.of(
        png(
            "a forged one of Open Badges 2.0 beside the good one",
            () ->
                Pngs.with(
                    Pngs.international("openbadges", FORGED), Pngs.international(KEYWORD, GOOD)),
            VALID,
            "baked.several-kinds"),
        png(
            "in the place of Open Badges 2.0",
            () -> Pngs.with(Pngs.international("openbadges", GOOD)),
            VALID,
            "baked.other-kind"),
        png("none", Pngs::small, INVALID, "baked.none"),
        png(
            "no UTF-8",
            () -> Pngs.with(Pngs.international(KEYWORD, 0, new byte[] {(byte) 0xff, '{'})),
            INVALID,
            "baked.not-utf-8"),
        png(
            "a zero byte before the end",
            () -> Pngs.with(Pngs.international(KEYWORD, GOOD + "\0")),
            INVALID,
            "baked.malformed"),
        Attack.bytes(
            "PNG: a forged one",
            () -> Pngs.with(Pngs.international(KEYWORD, FORGED)),
            INVALID,
            PROOF,
            "proof.signature"));
  }

  private static Chunk compressed(String text) {
    return Pngs.international(KEYWORD, 1, Pngs.deflate(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Attack> files() {
    return List.of(
        png("a lying check sum", () -> changed(BAKED.length - 1), INVALID, "png.crc"),
        png("a text changed under its check sum", () -> changed(200), INVALID, "png.crc"),
        png("a length beyond the file", () -> length(Integer.MAX_VALUE), INVALID, "png.length"),
        png("a negative length", () -> length(-1), INVALID, "png.length"),
        png("a length that swallows the next chunk", () -> length(60), INVALID, "png.crc"),
        png(
            "a second picture behind the end",
            () -> Pngs.join(BAKED, BAKED),
            VALID,
            "png.trailing-bytes"),
        png(
            "a forged badge behind the end",
            () -> Pngs.join(BAKED, FORGED.getBytes(StandardCharsets.UTF_8)),
            VALID,
            "png.trailing-bytes"),
        png("cut off", () -> Arrays.copyOf(BAKED, BAKED.length - 5), INVALID, "png.truncated"),
        png(
            "no image in it",
            () -> Pngs.file(List.of(Pngs.chunks(BAKED).get(0), Pngs.chunks(BAKED).get(1), last())),
            INVALID,
            "png.image-data"),
        png(
            "two headers",
            () -> Pngs.file(List.of(Pngs.chunks(BAKED).get(0), Pngs.chunks(BAKED).get(0), last())),
            INVALID,
            "png.header"),
        png(
            "an end that is none",
            () -> Pngs.with(new Chunk("IEND", new byte[1])),
            INVALID,
            "png.end"));
  }

  private static Chunk last() {
    List<Chunk> chunks = Pngs.chunks(BAKED);
    return chunks.get(chunks.size() - 1);
  }

  private static byte[] changed(int at) {
    byte[] file = BAKED.clone();
    file[at] ^= 1;
    return file;
  }

  private static byte[] length(int length) {
    byte[] file = BAKED.clone();
    ByteBuffer.wrap(file).putInt(8, length);
    return file;
  }

  private static String element(String credential) {
    return "<openbadges:credential><![CDATA[" + credential + "]]></openbadges:credential>";
  }

  private static Attack svg(String name, String drawing, VerificationResult result, String code) {
    return Attack.handing("SVG: " + name, () -> drawing, result, INPUT, code);
  }

  private static Attack drawn(String name, String more, String code) {
    return svg(name, OPEN + element(GOOD) + more + "</svg>", VALID, code);
  }

  /** What is drawn is no part of the badge: it is read and verified, and the drawing is named. */
  private static List<Attack> drawings() {
    return List.of(
        drawn("a script", "<script>alert(1)</script>", "svg.script"),
        drawn(
            "a script in a link", "<a xlink:href=' jAva&#10;script&#x3a;alert(1)'/>", "svg.script"),
        drawn(
            "a script that an animation sets",
            "<set attributeName='href' to='javascript:x'/>",
            "svg.script"),
        drawn("a handler of events", "<g onload='x()'/>", "svg.event-handler"),
        drawn("a picture from elsewhere", "<image href='http://t.example/p.png'/>", "svg.external"),
        drawn("a file of the reader", "<image href='file:///etc/passwd'/>", "svg.external"),
        drawn(
            "a style from elsewhere",
            "<style>@import 'http://t.example/a.css';</style>",
            "svg.external"),
        drawn("a page in the picture", "<foreignObject><p/></foreignObject>", "svg.foreign-object"),
        drawn(
            "a style sheet by an instruction",
            "<?xml-stylesheet href='http://t.example/'?>",
            "svg.processing-instruction"),
        svg(
            "entities that laugh",
            "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" + OPEN + "&b;</svg>",
            INVALID,
            "svg.entities"),
        svg(
            "an entity from a file",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + OPEN
                + element("&x;")
                + "</svg>",
            INVALID,
            "svg.entities"),
        svg(
            "an entity from the web",
            "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://t.example/'> %p;]>" + OPEN + "</svg>",
            INVALID,
            "svg.entities"),
        svg("as deep as memory", OPEN + "<g>".repeat(1_000_000), INVALID, "svg.depth"),
        svg(
            "in another encoding",
            "<?xml version='1.0' encoding='UTF-16'?>" + OPEN + element(GOOD) + "</svg>",
            INVALID,
            "svg.encoding"),
        svg("that never ends", OPEN + element(GOOD), INVALID, "svg.malformed"));
  }

  private static List<Attack> assertions() {
    return List.of(
        svg(
            "two credentials, the first one good",
            OPEN + element(GOOD) + element(FORGED) + "</svg>",
            VALID,
            "baked.more-than-one"),
        svg(
            "two credentials, the first one forged",
            OPEN + element(FORGED) + element(GOOD) + "</svg>",
            INVALID,
            "baked.more-than-one"),
        svg(
            "in another namespace",
            OPEN.replace("ob/v3p0", "ob/v9p9") + element(GOOD) + "</svg>",
            INVALID,
            "baked.wrong-namespace"),
        svg(
            "as attribute and as text",
            OPEN
                + "<openbadges:credential verify=\""
                + Scene.TOKEN
                + "\">"
                + GOOD
                + "</openbadges:credential></svg>",
            VALID,
            "baked.ambiguous"),
        svg("none", OPEN + "</svg>", INVALID, "baked.none"),
        Attack.handing(
            "SVG: a forged one",
            () -> OPEN + element(FORGED) + "</svg>",
            INVALID,
            PROOF,
            "proof.signature"));
  }
}

package io.microcredential.badges.internal;

import io.microcredential.badges.internal.XmlTags.Kind;
import io.microcredential.badges.internal.XmlTags.Tag;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an SVG once from beginning to end, by two readers in step.
 *
 * <p>The JDK's parser says what the elements are, {@link XmlTags} where they stand. If they ever
 * disagree the file is refused, so no part can be one thing to who reads and another to who bakes.
 * Nothing is drawn, run, fetched or expanded, and nothing is kept but what is baked in.
 */
final class SvgReading {

  /** Far deeper than any picture that a program draws. */
  static final int MAX_DEPTH = 256;

  private static final List<String> PLATFORM_BOUNDS =
      List.of(
          "maxElementDepth",
          "entityExpansionLimit",
          "entityReplacementLimit",
          "maxGeneralEntitySizeLimit",
          "totalEntitySizeLimit");

  private static final String SVG = "http://www.w3.org/2000/svg";

  private final XMLStreamReader parser;
  private final XmlTags tags;
  private final SvgDangers dangers = new SvgDangers();
  private final List<BakedElement> baked = new ArrayList<>();
  private final List<Tag> open = new ArrayList<>();
  private final StringBuilder style = new StringBuilder();
  private BakedElement.@Nullable Draft current;
  private @Nullable Tag root;
  private int styleDepth;
  private boolean drawn;
  private @Nullable String fault;

  private SvgReading(XMLStreamReader parser, XmlTags tags) {
    this.parser = parser;
    this.tags = tags;
  }

  /**
   * What an SVG holds.
   *
   * @param root the first tag
   * @param baked all elements that look baked in, in their order
   * @param dangers what acts instead of drawing
   */
  record Content(Tag root, List<BakedElement> baked, Problems dangers) {}

  static Outcome<Content> of(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // The bounds here are our own; those of the platform differ from one version to the next.
    for (String bound : PLATFORM_BOUNDS) {
      factory.setProperty("http://www.oracle.com/xml/jaxp/properties/" + bound, "0");
    }
    factory.setXMLResolver((id, system, base, name) -> new ByteArrayInputStream(new byte[0]));
    factory.setXMLReporter((message, type, information, location) -> {});
    try {
      XMLStreamReader parser = factory.createXMLStreamReader(new StringReader(text));
      return new SvgReading(parser, new XmlTags(text)).read();
    } catch (XMLStreamException e) {
      return refusal("svg.malformed"); // the parser's message would repeat what stands in the file
    }
  }

  private Outcome<Content> read() throws XMLStreamException {
    while (parser.hasNext() && fault == null) {
      switch (parser.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> dangers.instruction(parser.getPITarget());
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD -> fault = "svg.entities";
        default -> {
          // comments and blanks say nothing
        }
      }
    }
    Tag first = root;
    if (fault != null || first == null) {
      return refusal(fault == null ? "svg.malformed" : fault);
    }
    return Outcome.success(new Content(first, List.copyOf(baked), dangers.problems()));
  }

  private void start() {
    Tag tag = tags.next();
    if (tag == null || tag.kind() == Kind.CLOSE || !tag.name().equals(qualifiedName())) {
      fault = "svg.malformed";
      return;
    }
    String namespace = namespace();
    if (root == null) {
      root = tag;
      fault = parser.getLocalName().equals("svg") && namespace.equals(SVG) ? null : "svg.root";
    }
    open.add(tag);
    if (open.size() > MAX_DEPTH) {
      fault = "svg.depth";
    }
    dangers.element(namespace, parser.getLocalName());
    for (int i = 0; i < parser.getAttributeCount(); i++) {
      dangers.attribute(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
    }
    if (parser.getLocalName().equals("style") && styleDepth == 0) {
      styleDepth = open.size();
    }
    bakedStart(tag, namespace);
  }

  private void bakedStart(Tag tag, String namespace) {
    if (current != null) {
      current.child();
    } else if (BakedElement.looksBaked(namespace, parser.getLocalName(), tag.name())) {
      String verify = parser.getAttributeValue(XMLConstants.NULL_NS_URI, "verify");
      boolean first = open.size() == 2 && !drawn;
      current =
          new BakedElement.Draft(
              namespace, parser.getLocalName(), tag.start(), first, verify, open.size());
    } else if (open.size() > 1) {
      drawn = true;
    }
  }

  private void end() {
    Tag opened = open.remove(open.size() - 1);
    Tag closing = opened.kind() == Kind.EMPTY ? opened : tags.next();
    boolean agrees =
        closing != null
            && closing.name().equals(opened.name())
            && (closing.equals(opened) || closing.kind() == Kind.CLOSE);
    if (closing == null || !agrees) {
      fault = "svg.malformed";
      return;
    }
    int depth = open.size() + 1;
    if (current != null && current.depth() == depth) {
      baked.add(current.endingAt(closing.end()));
      current = null;
    }
    if (styleDepth == depth) {
      dangers.style(style.toString());
      style.setLength(0);
      styleDepth = 0;
    }
  }

  private void characters() {
    if (current != null) {
      current.text(parser.getText());
    }
    if (styleDepth > 0) {
      style.append(parser.getText());
    }
  }

  private String namespace() {
    String uri = parser.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  private String qualifiedName() {
    String prefix = parser.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? parser.getLocalName()
        : prefix + ":" + parser.getLocalName();
  }

  private static Outcome<Content> refusal(String code) {
    String message =
        switch (code) {
          case "svg.entities" -> "The file uses an entity that XML itself does not know.";
          case "svg.root" -> "The file is XML, but no SVG picture.";
          case "svg.depth" -> "The file nests more than " + MAX_DEPTH + " elements.";
          default -> "The file is not well-formed XML.";
        };
    return Outcome.refusal(PngFile.error(code, message));
  }
}

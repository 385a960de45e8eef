package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chart or a page as an XML parser sees it. */
record Sheet(Document document) {

  static Sheet of(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Sheet(builder.parse(new InputSource(new StringReader(xml))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("this is no well-formed XML", e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> all(String name) {
    var found = new ArrayList<Element>();
    var nodes = document.getElementsByTagNameNS("*", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /** Returns the texts of all elements of a name. */
  List<String> texts(String name) {
    return all(name).stream().map(Node::getTextContent).toList();
  }

  /** Nothing runs, and nothing is fetched. */
  Sheet standsAlone() {
    for (Element element : all("*")) {
      assertThat(element.getLocalName())
          .isNotIn(
              "script",
              "link",
              "iframe",
              "object",
              "embed",
              "img",
              "image",
              "use",
              "foreignObject");
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        assertThat(attribute.getNodeName())
            .doesNotStartWith("on")
            .isNotIn("href", "src", "xlink:href");
        if (!attribute.getNodeName().startsWith("xmlns")) {
          assertThat(attribute.getNodeValue())
              .doesNotContain("url(", "javascript:", "http:", "https:");
        }
      }
    }
    assertThat(String.join("", texts("style"))).doesNotContain("@import", "url(");
    return this;
  }

  /** Every drawing says what it shows to who does not see it, under names of its own. */
  Sheet isTold() {
    var ids = new ArrayList<String>();
    for (Element svg : all("svg")) {
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getAttribute("aria-labelledby").split(" ")).hasSize(2);
      for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
        ids.add(id);
        assertThat(all("*").stream().filter(e -> e.getAttribute("id").equals(id)))
            .singleElement()
            .satisfies(e -> assertThat(e.getTextContent()).isNotBlank());
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    return this;
  }

  /** Every number of a drawing is one, and nothing lies outside the sheet by more than a little. */
  Sheet staysOnPaper() {
    for (Element svg : all("svg")) {
      double height = Double.parseDouble(svg.getAttribute("height"));
      for (String shape : List.of("rect", "text", "circle", "line")) {
        for (Element element : all(shape)) {
          if (element.getParentNode() == svg) {
            for (String x : List.of("x", "cx", "x1", "x2")) {
              assertThat(number(element, x)).as("%s of %s", x, shape).isBetween(-1.0, 681.0);
            }
            for (String y : List.of("y", "cy", "y1", "y2")) {
              assertThat(number(element, y)).as("%s of %s", y, shape).isBetween(-1.0, height + 1);
            }
          }
        }
      }
    }
    return this;
  }

  private static double number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }
}

package fr.gouv.anct.minisites.delivery.file;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML documents; escapes text and omits characters that XML does not allow (XML 1.0, 2.2). */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Writes the content of an element. */
    interface Content {
        void write(XmlWriter xml) throws XMLStreamException;
    }

    private XmlWriter() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
    }

    static GeneratedFile document(String contentType, String root, String namespace, Content content) {
        try {
            XmlWriter document = new XmlWriter();
            document.xml.writeStartDocument("UTF-8", "1.0");
            document.xml.writeStartElement(root);
            document.xml.writeDefaultNamespace(namespace);
            content.write(document);
            document.xml.writeEndDocument();
            return GeneratedFile.text(contentType, document.text.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write(this);
        xml.writeEndElement();
    }

    void element(String name, String value) throws XMLStreamException {
        element(name, inner -> xml.writeCharacters(clean(value)));
    }

    /** Writes an empty element with attributes, given as name, value, name, value… */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String clean(String value) {
        return NOT_XML.matcher(value).replaceAll("");
    }
}

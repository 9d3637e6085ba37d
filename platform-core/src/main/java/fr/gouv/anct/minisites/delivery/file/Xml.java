package fr.gouv.anct.minisites.delivery.file;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML documents; what is written is escaped. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** The inside of an element. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    private Xml() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
    }

    static SiteFile document(String contentType, String root, String namespace, Content content) {
        try {
            Xml document = new Xml();
            document.xml.writeStartDocument("UTF-8", "1.0");
            document.xml.writeStartElement(root);
            document.xml.writeDefaultNamespace(namespace);
            content.write(document);
            document.xml.writeEndDocument();
            return SiteFile.text(contentType, document.text.toString());
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
        element(name, inner -> xml.writeCharacters(value));
    }

    /** An empty element with attributes, given as name, value, name, value… */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}

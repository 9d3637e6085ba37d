package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Safely reads the XML in which an Open XML document declares the content types and relationships of its parts
 * (ECMA-376-2).
 */
final class OpenXmlReader {

    private static final XMLInputFactory XML = factory();

    private OpenXmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Passes each start element to the consumer.
     *
     * @throws IOException when it is not XML, or has a document type declaration, which the standard forbids
     */
    static void read(byte[] xml, Consumer<XMLStreamReader> element) throws IOException {
        try {
            XMLStreamReader reader = open(xml);
            while (reader.hasNext()) {
                CpuTimeLimit.check();
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("Document type declaration is forbidden");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element.accept(reader);
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    /** Returns a reader that follows no reference out of the XML. */
    static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}

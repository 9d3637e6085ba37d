package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads title and language of the Dublin Core in XML: of an Open XML document (ECMA-376-2, 11), an OpenDocument file
 * (ISO/IEC 26300-1, 4.3.2) and a PDF (XMP, ISO 16684-1).
 */
final class DublinCore {

    /** Maximum size in bytes of the XML; real ones have some kilobytes. */
    static final int LARGEST = 256 << 10;

    private static final String NAMESPACE = "http://purl.org/dc/elements/1.1/";
    private static final int LONGEST = 1_000;

    private DublinCore() {}

    /** Returns what could be read before the XML ends or is malformed. */
    static DeclaredMetadata read(byte[] xml) {
        StringBuilder title = new StringBuilder();
        StringBuilder language = new StringBuilder();
        try {
            XMLStreamReader reader = OpenXmlReader.open(xml);
            @Nullable StringBuilder text = null;
            while (reader.hasNext()) {
                CpuTimeLimit.check();
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return DeclaredMetadata.NONE;
                }
                if (event == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(reader.getNamespaceURI())) {
                    text = switch (reader.getLocalName()) {
                        case "title" -> title;
                        case "language" -> language;
                        default -> null;
                    };
                } else if (event == XMLStreamConstants.END_ELEMENT && ends(reader)) {
                    text = null;
                } else if (event == XMLStreamConstants.CHARACTERS && text != null && text.length() < LONGEST) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException _) {
            return declared(title, language);
        }
        return declared(title, language);
    }

    /** Whether a value ends: XMP has one for each language, the first of which is the default. */
    private static boolean ends(XMLStreamReader reader) {
        return NAMESPACE.equals(reader.getNamespaceURI())
                || reader.getLocalName().equals("li");
    }

    private static DeclaredMetadata declared(StringBuilder title, StringBuilder language) {
        return new DeclaredMetadata(
                title.isEmpty() ? null : title.toString(), language.isEmpty() ? null : language.toString());
    }
}

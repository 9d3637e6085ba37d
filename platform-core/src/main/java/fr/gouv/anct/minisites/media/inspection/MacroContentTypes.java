package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.ProcessorTime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Macros that an Open XML document declares in its part {@code [Content_Types].xml} (ECMA-376-2, 10.1.2): programs go by these
 * types, whatever the names of the parts.
 */
final class MacroContentTypes {

    /** Of VBA, and of the macro sheets of Excel 4.0. */
    private static final Pattern MACROS = Pattern.compile("macroenabled|vbaproject|vbadata|macrosheet");

    private static final XMLInputFactory XML = factory();

    private MacroContentTypes() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Says whether any part, or all of an extension, have the type of a macro.
     *
     * @throws IOException when it is not XML, or has a document type declaration, which the standard forbids
     */
    static boolean declaredIn(byte[] contentTypes) throws IOException {
        try {
            XMLStreamReader types = XML.createXMLStreamReader(new ByteArrayInputStream(contentTypes));
            boolean declared = false;
            while (types.hasNext()) {
                ProcessorTime.check();
                int event = types.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("A document type declaration");
                }
                declared |= event == XMLStreamConstants.START_ELEMENT && declares(types);
            }
            return declared;
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    private static boolean declares(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("ContentType")
                    && MACROS.matcher(element.getAttributeValue(i).toLowerCase(Locale.ROOT))
                            .find()) {
                return true;
            }
        }
        return false;
    }
}

package fr.gouv.anct.minisites.media.inspection;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Detects macros that an Open XML document declares in its part {@code [Content_Types].xml} (ECMA-376-2, 10.1.2):
 * programs use these types, whatever the names of the parts.
 */
final class MacroContentTypes {

    /** Content types of VBA, and of the macro sheets of Excel 4.0. */
    private static final Pattern MACROS = Pattern.compile("macroenabled|vbaproject|vbadata|macrosheet");

    private MacroContentTypes() {}

    /**
     * Whether a part, or an extension as a whole, has the content type of a macro.
     *
     * @throws IOException as {@link OpenXmlReader#read}
     */
    static boolean declaredIn(byte[] contentTypes) throws IOException {
        AtomicBoolean declared = new AtomicBoolean();
        OpenXmlReader.read(contentTypes, element -> {
            if (declares(element)) {
                declared.set(true);
            }
        });
        return declared.get();
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

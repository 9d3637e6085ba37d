package fr.gouv.anct.minisites.media.inspection;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds relationships of an Open XML document (ECMA-376-2, 9.3) to remote targets other than links: templates, linked
 * pictures, objects and data, which programs fetch when they open the document. The remote server then learns who reads
 * it, and can send macros in a template.
 */
final class RemoteRelationships {

    /** A path with a drive letter: that of the template on the author's machine, which Word always writes. */
    private static final Pattern LOCAL = Pattern.compile("(?i)^(file:/{0,3})?\\p{Alpha}:[\\\\/].*", Pattern.DOTALL);

    /** Without a scheme, and not to another host. */
    private static final Pattern RELATIVE =
            Pattern.compile("^(?![/\\\\]{2})(?!\\p{Alpha}[\\p{Alnum}+.-]*:).*", Pattern.DOTALL);

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}]");

    private RemoteRelationships() {}

    /**
     * Returns the first remote address.
     *
     * @throws IOException as {@link OpenXmlReader#read}
     */
    static Optional<String> find(byte[] relationships) throws IOException {
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        OpenXmlReader.read(relationships, element -> {
            String target = attribute(element, "Target");
            if (element.getLocalName().equals("Relationship")
                    && attribute(element, "TargetMode").strip().equalsIgnoreCase("External")
                    && !attribute(element, "Type").endsWith("/hyperlink")
                    && remote(target)) {
                found.compareAndSet(null, target);
            }
        });
        return Optional.ofNullable(found.get());
    }

    private static boolean remote(String target) {
        String address = SPACE.matcher(target).replaceAll("");
        return !LOCAL.matcher(address).matches() && !RELATIVE.matcher(address).matches();
    }

    private static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}

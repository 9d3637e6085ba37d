package fr.gouv.anct.minisites.theme.asset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the build has put beside it, as {@code build.mjs} writes it. Pieces are named by their fingerprints.
 *
 * @param files what is served as it is, by logical name
 * @param components in the order of the DSFR's stylesheet
 * @param scriptOrder names of those that have a script, in the order of the DSFR's script
 * @param pictograms each a symbol, in an order that numbers them
 * @param utility the utilities in use
 * @param site our own few lines
 */
record Catalogue(
        Map<String, File> files,
        List<Component> components,
        List<String> scriptOrder,
        List<Pictogram> pictograms,
        Component utility,
        Component site) {

    static Catalogue load() {
        return JsonMapper.shared().readValue(Resources.bytes("catalogue.json"), Catalogue.class);
    }

    /**
     * A file to serve.
     *
     * @param path fingerprinted, also that of the resource
     * @param encodings {@code gz} and {@code br} where they are worth it
     */
    record File(String path, String hash, String type, List<String> encodings) {

        byte @Nullable [] encoded(String encoding) {
            return encodings.contains(encoding) ? Resources.bytes("files/" + path + "." + encoding) : null;
        }
    }

    /** Fingerprints of a component's stylesheets, for all media and for print, and of its script; null where it has none. */
    record Component(
            String name,
            @Nullable String main,
            @Nullable String print,
            @Nullable String script) {}

    /** A pictogram of the DSFR, by family and name, and the fingerprint of its symbol. */
    record Pictogram(String name, String hash) {}
}

package fr.gouv.anct.minisites.theme.asset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The build manifest of the theme's assets, written by {@code build.mjs}. Fragments are identified by their
 * fingerprints.
 *
 * @param files static files, by logical name
 * @param components in the order of the DSFR's stylesheet
 * @param scriptOrder names of the components with a script, in the order of the DSFR's script
 * @param pictograms each a symbol, in the order that numbers them
 * @param utility the utility classes in use
 * @param site our own few rules
 */
record AssetManifest(
        Map<String, File> files,
        List<Component> components,
        List<String> scriptOrder,
        List<Pictogram> pictograms,
        Component utility,
        Component site) {

    static AssetManifest load() {
        return JsonMapper.shared().readValue(AssetResources.bytes("catalogue.json"), AssetManifest.class);
    }

    /**
     * A static file.
     *
     * @param path fingerprinted, also that of the resource
     * @param encodings {@code gz} and {@code br}, where compression is worthwhile
     */
    record File(String path, String hash, String type, List<String> encodings) {

        byte @Nullable [] encoded(String encoding) {
            return encodings.contains(encoding) ? AssetResources.bytes("files/" + path + "." + encoding) : null;
        }
    }

    /**
     * Fingerprints of a component's stylesheets, for all media and for print, and of its script; null where it has
     * none.
     */
    record Component(
            String name,
            @Nullable String main,
            @Nullable String print,
            @Nullable String script) {}

    /** A pictogram of the DSFR, by family and name, and the fingerprint of its symbol. */
    record Pictogram(String name, String hash) {}
}

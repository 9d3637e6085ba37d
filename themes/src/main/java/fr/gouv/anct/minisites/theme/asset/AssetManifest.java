package fr.gouv.anct.minisites.theme.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fragments from which bundles are composed, written by {@code build.mjs}. They are identified by their fingerprints.
 *
 * @param components in the order of the DSFR's stylesheet
 * @param scriptOrder names of the components with a script, in the order of the DSFR's script
 * @param pictograms each a symbol, in the order that numbers them
 * @param utility the utility classes in use
 * @param site our own few rules
 */
record AssetManifest(
        List<Component> components,
        List<String> scriptOrder,
        List<Pictogram> pictograms,
        Component utility,
        Component site) {

    static AssetManifest load() {
        return JsonMapper.shared().readValue(AssetSource.THEME.bytes("pieces.json"), AssetManifest.class);
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

package fr.gouv.anct.minisites.provisioning.blueprint;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads blueprints from directories, on disk or inside a jar: {@code site.yaml}, {@code pages/*.yaml},
 * {@code articles/2026-03-12-slug.yaml}, and {@code media/} with its {@code media.yaml}. Reading blocks the thread.
 */
public final class BlueprintReader {

    /** Returns the tenant id that a blueprint with this slug produces. */
    public static UUID tenantId(String slug) {
        return DeterministicIds.tenant(slug);
    }

    /**
     * Reads every blueprint in the directories directly under a location, ordered by name.
     *
     * @param root ends with a slash, for example {@code classpath*:demo/}
     * @throws BlueprintException when one of them cannot be read
     */
    public List<Blueprint> readAll(String root) {
        return locations(root).stream().map(this::read).toList();
    }

    /**
     * Finds the directories of blueprints directly under a location, ordered by name; reads none of them.
     *
     * @param root as for {@link #readAll}
     * @return locations for {@link #read(String)}
     */
    public List<String> locations(String root) {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources(root + "*/" + BlueprintParser.SITE))
                    .map(BlueprintReader::directoryOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BlueprintException(root, e);
        }
    }

    private static String directoryOf(Resource site) {
        try {
            String url = site.getURL().toString();
            return url.substring(0, url.length() - BlueprintParser.SITE.length());
        } catch (IOException e) {
            throw new BlueprintException(BlueprintParser.SITE, e);
        }
    }

    /**
     * Reads one blueprint.
     *
     * @param location of its directory, ends with a slash
     * @throws BlueprintException that names the file, when something is missing or unknown, or a reference is broken
     */
    public Blueprint read(String location) {
        return read(location, Map.of());
    }

    /**
     * Reads one blueprint and fills in its variables.
     *
     * @param variables the value of each {@code ${name}} in its texts, see {@link BlueprintTemplate#fill}
     */
    public Blueprint read(String location, Map<String, String> variables) {
        return BlueprintTemplate.read(location).fill(variables);
    }
}

package fr.gouv.anct.minisites.provisioning.blueprint;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Derives the ids of a blueprint's objects from names, so that they are the same at every reading. */
final class DeterministicIds {

    private DeterministicIds() {}

    static UUID tenant(String slug) {
        return named("tenant/" + slug);
    }

    static UUID page(String slug, String path) {
        return named(slug + "/page" + path);
    }

    static UUID media(String slug, String file) {
        return named(slug + "/media/" + file);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

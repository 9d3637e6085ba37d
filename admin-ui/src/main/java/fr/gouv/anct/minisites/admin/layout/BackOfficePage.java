package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fixed pages of the back office (welcome, site request, sign-in, API) as link targets within its own host. They are
 * references, as in the content of a site, because an external link would open a new window.
 */
public enum BackOfficePage {
    WELCOME("/"),
    REQUEST("/demande"),
    SIGN_IN("/connexion"),
    /** Signing in, then the form to request a tenant (« espace »). */
    START("/connexion?suite=%2Fdemande"),
    API("/api/v1");

    private final String path;
    private final UUID id;

    BackOfficePage(String path) {
        this.path = path;
        this.id = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return path;
    }

    public Link link() {
        return new Link.ToPage(id, null);
    }

    /** Returns the prefix of its message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the references that resolve {@link #link()}. */
    public static ReferenceTargets references(Messages messages) {
        return new ReferenceTargets(
                Arrays.stream(values())
                        .collect(Collectors.toUnmodifiableMap(
                                page -> page.id,
                                page -> new PageLink(messages.get(page.key() + ".title"), page.path, false, false))),
                Map.of(),
                Map.of());
    }
}

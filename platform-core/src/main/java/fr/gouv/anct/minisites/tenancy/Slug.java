package fr.gouv.anct.minisites.tenancy;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The short name of a tenant: 3 to 40 characters of a–z, 0–9 and inner hyphens, as used in host names and paths.
 *
 * @param value as it appears in host names and paths
 */
public record Slug(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

    /** Words that the platform's own hosts and paths use, or that would mislead. */
    private static final Set<String> RESERVED = Set.of(
            "accessibilite",
            "actualites",
            "admin",
            "aides",
            "annuaire",
            "apercu",
            "api",
            "appels-a-projets",
            "assets",
            "bibliotheque",
            "budget",
            "cgu",
            "connexion",
            "contact",
            "cookies",
            "demande",
            "donnees-personnelles",
            "espace",
            "espaces",
            "favicon",
            "flux",
            "formulaire",
            "gestion",
            "gestion-des-cookies",
            "gouv",
            "guide",
            "integration",
            "localhost",
            "login",
            "logout",
            "mail",
            "media",
            "mentions-legales",
            "plan",
            "plan-du-site",
            "portail",
            "preview",
            "proconnect",
            "recherche",
            "ressources",
            "robots",
            "services",
            "sitemap",
            "static",
            "statistiques",
            "stats",
            "statut",
            "status",
            "territoires",
            "test",
            "www");

    public Slug {
        if (!FORM.matcher(value).matches() || value.contains("--")) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /** Whether the slug is a reserved word, which no team can choose. */
    public boolean reserved() {
        return RESERVED.contains(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

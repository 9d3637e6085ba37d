package fr.gouv.anct.minisites.wording;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Returns the singular article before the name of an organisation, by its first word; empty for an unknown one. */
final class OrganisationArticle {

    private static final Pattern FIRST = Pattern.compile("^\\p{L}+");
    private static final Set<String> FEMININE = Set.of(
            "academie",
            "administration",
            "agence",
            "ambassade",
            "assemblee",
            "association",
            "autorite",
            "banque",
            "bibliotheque",
            "caisse",
            "chambre",
            "chancellerie",
            "cite",
            "collectivite",
            "commission",
            "commune",
            "communaute",
            "cour",
            "delegation",
            "direction",
            "ecole",
            "federation",
            "fondation",
            "gendarmerie",
            "haute",
            "inspection",
            "mairie",
            "metropole",
            "mission",
            "police",
            "prefecture",
            "presidence",
            "region",
            "regie",
            "societe",
            "sous",
            "tresorerie",
            "universite",
            "ville");
    private static final Set<String> MASCULINE = Set.of(
            "bureau",
            "cabinet",
            "centre",
            "cerema",
            "collectif",
            "college",
            "comite",
            "commissariat",
            "conseil",
            "conservatoire",
            "controleur",
            "defenseur",
            "departement",
            "etablissement",
            "fonds",
            "groupement",
            "haut",
            "institut",
            "laboratoire",
            "ministere",
            "musee",
            "observatoire",
            "office",
            "ordre",
            "parc",
            "pole",
            "rectorat",
            "reseau",
            "secretariat",
            "service",
            "syndicat",
            "tribunal");

    private OrganisationArticle() {}

    /**
     * Returns the article with its space: « l’ », « la », « le »; empty where the first word is unknown or is an
     * article.
     */
    static String of(String name) {
        Matcher first = FIRST.matcher(name);
        if (!first.find()) {
            return "";
        }
        String word = Elision.folded(first.group());
        if (!FEMININE.contains(word) && !MASCULINE.contains(word)) {
            return "";
        }
        if (Elision.of(name)) {
            return "l’";
        }
        return FEMININE.contains(word) ? "la " : "le ";
    }
}

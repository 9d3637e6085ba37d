package fr.gouv.anct.minisites.facet;

import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.validation.Slugged;
import java.util.Arrays;
import java.util.Set;

/** A property by which visitors filter a generated list; several values of one are alternatives. Articles have tags alone. */
public enum ListFacet {
    /** Pages, articles, documents, services or calls: in the results of a search, and in the list of what sites share. */
    CONTENT("contenu"),
    KIND("type"),
    /** A phase of a project, of services. */
    PHASE("phase"),
    /** Whether a call for projects is open. */
    STATUS("statut"),
    /** A theme of the platform. */
    THEME("theme"),
    /** An audience of the platform. */
    AUDIENCE("public"),
    /** A region, a department, an EPCI or a commune. */
    TERRITORY("territoire"),
    /** A collection of documents, by its name. */
    COLLECTION("collection"),
    TAG("etiquette"),
    YEAR("annee"),
    LANGUAGE("langue"),
    /** A site, by its slug: in the results of the portal's search. */
    SITE("site");

    private static final int LONGEST = 200;
    private static final Set<String> CONTENTS =
            Set.of("pages", "actualites", "documents", "services", "appels-a-projets");

    private final String parameter;

    ListFacet(String parameter) {
        this.parameter = parameter;
    }

    /** Name of the query parameter, and code in the messages. */
    public String parameter() {
        return parameter;
    }

    /** Whether a text can be a value at all: others are ignored without asking the database. */
    boolean accepts(String value) {
        return switch (this) {
            case CONTENT -> CONTENTS.contains(value);
            case KIND -> has(DocumentFacts.Kind.values(), value) || has(ServiceFacts.Kind.values(), value);
            case PHASE -> has(ServiceFacts.Phase.values(), value);
            case STATUS -> has(CallFacts.Status.values(), value);
            case THEME, AUDIENCE, TERRITORY, SITE ->
                value.length() <= LONGEST && value.matches("[a-z0-9]++(?:-[a-z0-9]++)*+");
            case COLLECTION, TAG -> !value.isBlank() && value.length() <= LONGEST && value.indexOf('\0') < 0;
            case YEAR -> value.matches("[12][0-9]{3}");
            case LANGUAGE -> value.matches("[a-z]{2,3}");
        };
    }

    private static boolean has(Slugged[] constants, String value) {
        return Arrays.stream(constants).anyMatch(constant -> constant.slug().equals(value));
    }
}

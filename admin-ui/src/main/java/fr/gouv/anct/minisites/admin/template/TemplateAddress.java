package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.template.Made;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** URLs of the templates. */
final class TemplateAddress {

    static final String TEMPLATES = "/referentiel/gabarits";
    static final String NEW = TEMPLATES + "/nouveau";
    static final String CONTENT = TEMPLATES + "/contenu";
    static final String RETIREMENT = TEMPLATES + "/retrait";

    /** Parameter and field name for a template. */
    static final String TEMPLATE = "gabarit";

    /** Path suffix below a page's URL. */
    static final String UPDATE = "/gabarit";

    static final String MODEL = "/modele";

    private TemplateAddress() {}

    /** Message key of the problem with a page as the source of a template; null when there is none. */
    static @Nullable String problem(Made made) {
        return switch (made) {
            case Made.Offered _ -> null;
            case Made.Missing _ -> "template.problem.path";
            case Made.Blank _ -> "template.problem.empty";
            case Made.Incomplete _ -> "template.problem.incomplete";
            case Made.Tied _ -> "template.problem.tied";
            case Made.NameTaken _ -> "template.problem.name-taken";
            case Made.Overtaken _ -> "template.problem.overtaken";
        };
    }

    /** Parses an id; empty when it is invalid. */
    static Optional<UUID> id(String text) {
        return CanonicalUuid.read(text);
    }
}

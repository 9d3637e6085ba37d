package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.template.Made;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where things are. */
final class TemplateAddress {

    static final String TEMPLATES = "/referentiel/gabarits";
    static final String NEW = TEMPLATES + "/nouveau";
    static final String CONTENT = TEMPLATES + "/contenu";
    static final String RETIREMENT = TEMPLATES + "/retrait";

    /** Names a template, as a parameter and as a field. */
    static final String TEMPLATE = "gabarit";

    /** Below the address of a page. */
    static final String UPDATE = "/gabarit";

    static final String MODEL = "/modele";

    private TemplateAddress() {}

    /** The key of what is wrong with a page that was to become a template; none when it is one now. */
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

    /** The id that was named; empty when it is none. */
    static Optional<UUID> id(String text) {
        return CanonicalUuid.read(text);
    }
}

package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** URLs of the templates. */
final class TemplateUrls {

    static final String TEMPLATES = "/referentiel/gabarits";
    static final String NEW = TEMPLATES + "/nouveau";
    static final String CONTENT = TEMPLATES + "/contenu";
    static final String RETIREMENT = TEMPLATES + "/retrait";

    /** Parameter and field name for a template. */
    static final String TEMPLATE = "gabarit";

    /** Path suffix below a page's URL. */
    static final String UPDATE = "/gabarit";

    static final String MODEL = "/modele";

    private TemplateUrls() {}

    /** Message key of the problem with a page as the source of a template; null when there is none. */
    static @Nullable String problem(TemplateCreationResult result) {
        return switch (result) {
            case TemplateCreationResult.Offered _ -> null;
            case TemplateCreationResult.Missing _ -> "template.problem.path";
            case TemplateCreationResult.Blank _ -> "template.problem.empty";
            case TemplateCreationResult.Incomplete _ -> "template.problem.incomplete";
            case TemplateCreationResult.Tied _ -> "template.problem.tied";
            case TemplateCreationResult.NameTaken _ -> "template.problem.name-taken";
            case TemplateCreationResult.Overtaken _ -> "template.problem.overtaken";
        };
    }

    /** Parses an id; empty when it is invalid. */
    static Optional<UUID> id(String text) {
        return CanonicalUuid.read(text);
    }
}

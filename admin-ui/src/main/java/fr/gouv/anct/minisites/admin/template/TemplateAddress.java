package fr.gouv.anct.minisites.admin.template;

import java.util.Optional;
import java.util.UUID;

/** Where things are. */
final class TemplateAddress {

    static final String TEMPLATES = "/referentiel/gabarits";
    static final String NEW = TEMPLATES + "/nouveau";
    static final String RETIREMENT = TEMPLATES + "/retrait";

    /** Names a template, as a parameter and as a field. */
    static final String TEMPLATE = "gabarit";

    /** Below the address of a page. */
    static final String UPDATE = "/gabarit";

    private TemplateAddress() {}

    /** The id that was named; empty when it is none. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

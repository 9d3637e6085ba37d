package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/** The blocks of a page, as they are stored: each an object with its {@code type}. */
record Body(@JsonValue JsonNode blocks) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Body {
        if (!blocks.isArray()) {
            throw new IllegalArgumentException("not a list");
        }
    }
}

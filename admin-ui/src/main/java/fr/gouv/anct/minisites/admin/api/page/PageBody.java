package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/** Blocks of a page, in their stored format: each an object with its {@code type}. */
record PageBody(@JsonValue JsonNode blocks) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PageBody {
        if (!blocks.isArray()) {
            throw new IllegalArgumentException("not an array");
        }
    }
}

package fr.gouv.anct.minisites.admin.api.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page to be taken back from the trash.
 *
 * @param parent that it stands under; the one that it stood under when it is left out
 * @param slug last part of its address; the one that it had when it is left out
 * @param online whether visitors see again what they saw; else it is a draft
 */
record SentRestoration(
        @Nullable UUID parent,
        @Nullable String slug,
        @Nullable Boolean online) {}

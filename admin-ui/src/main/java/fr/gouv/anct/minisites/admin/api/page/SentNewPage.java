package fr.gouv.anct.minisites.admin.api.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page to be made, as a draft with nothing but its title, or what a template says.
 *
 * @param parent that it stands under
 * @param template that it starts from
 * @param slug last part of its address; made of the title when it is left out
 */
record SentNewPage(
        String title,
        UUID parent,
        @Nullable String slug,
        @Nullable UUID template) {}

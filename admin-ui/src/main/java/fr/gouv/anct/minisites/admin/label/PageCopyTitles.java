package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.Draft;
import org.springframework.stereotype.Component;

/** Generates the title of a page copy, « Copie de » followed by the title of the original, cut to 200 characters. */
@Component
public class PageCopyTitles {

    private static final int LONGEST = 200;

    private final Messages messages;

    PageCopyTitles(Messages messages) {
        this.messages = messages;
    }

    /** Returns the title for a copy of a page. */
    public String of(Draft draft) {
        String title = messages.get("position.copy.name", draft.revision().title());
        return title.substring(
                0, title.offsetByCodePoints(0, Math.min(LONGEST, title.codePointCount(0, title.length()))));
    }
}

package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Head;
import org.springframework.stereotype.Component;

/** Generates the titles of page copies. */
@Component
public class CopyTitles {

    private static final int LONGEST = 200;

    private final Texts texts;

    CopyTitles(Texts texts) {
        this.texts = texts;
    }

    /** Returns the title for a copy of a page. */
    public String of(Head head) {
        String title = texts.say("place.copy.name", head.revision().title());
        return title.substring(
                0, title.offsetByCodePoints(0, Math.min(LONGEST, title.codePointCount(0, title.length()))));
    }
}

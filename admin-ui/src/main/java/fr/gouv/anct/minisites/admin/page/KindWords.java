package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import org.springframework.stereotype.Component;

/**
 * Reads messages about a page by its kind: a shared section, which has no address and no visitors of its own, has
 * separate messages where they differ.
 */
@Component
public class KindWords {

    private static final String SECTION = "section.";

    private final Texts texts;

    KindWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * Returns a message.
     *
     * @param key of the message for a page; {@code section.} precedes that for a section
     */
    public String say(PageKind kind, String key, Object... arguments) {
        return texts.say(own(kind, key), arguments);
    }

    /** Returns a message about a page that visitors see, or will see once the site is online. */
    public String say(Tenant site, PageKind kind, String key, Object... arguments) {
        return texts.say(site, own(kind, key), arguments);
    }

    private String own(PageKind kind, String key) {
        String own = SECTION + key;
        return kind == PageKind.SECTION && texts.has(own) ? own : key;
    }
}

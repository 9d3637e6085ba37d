package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads messages about a page by its kind: a shared section, which has no address and no visitors of its own, and articles
 * and documents, which have a gender of their own, have separate messages where they differ.
 */
@Component
public class PageKindMessages {

    private final Messages messages;

    PageKindMessages(Messages messages) {
        this.messages = messages;
    }

    /**
     * Returns a message.
     *
     * @param key of the message for a page; the code of another kind and a point precede that for the kind
     */
    public String get(PageKind kind, String key, Object... arguments) {
        return messages.get(key(kind, key), arguments);
    }

    /** Returns a message about a page that visitors see, or will see once the site is online. */
    public String get(Tenant site, PageKind kind, String key, Object... arguments) {
        return messages.get(site, key(kind, key), arguments);
    }

    /** Creates a question as {@link Question#of} does, with the words for the kind of page. */
    public Question question(
            AdmittedRequest request, PageKind kind, String key, String cancelHref, Object... arguments) {
        return new Question(
                request.heading(key(kind, key + ".title"), arguments),
                get(kind, key + ".lead", arguments),
                List.of(),
                request.address(),
                List.of(),
                get(kind, key + ".confirm", arguments),
                cancelHref,
                List.of());
    }

    /** Returns the key of a message. */
    public String key(PageKind kind, String key) {
        String own = kind.code() + "." + key;
        return kind != PageKind.PAGE && messages.has(own) ? own : key;
    }
}

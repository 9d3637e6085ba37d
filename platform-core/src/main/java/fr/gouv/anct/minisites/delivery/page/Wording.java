package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.wording.MessageBundles;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The few words that the core itself gives to pages: titles and descriptions of those it makes. */
@Component
public class Wording {

    private final MessageBundles messages = new MessageBundles("messages/delivery");

    Wording() {
        // Read now: the first visitor would have them read from a file on an event loop.
        missing();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }

    String title(SystemPage page) {
        return say(key(page) + ".title");
    }

    String description(SystemPage page, String site) {
        return say(key(page) + ".description", site);
    }

    private static String key(SystemPage page) {
        return page.path().substring(1);
    }

    /** What leads from a menu that has no room for all pages to where they are. */
    String allPages() {
        return say("section.all");
    }

    String missing() {
        return say("missing.title");
    }

    String fault() {
        return say("fault.title");
    }

    /** The title of one of several pages; of the first it is the title alone. */
    String numbered(String title, int number) {
        return number == 1 ? title : say("list.numbered", title, Integer.toString(number));
    }

    String filtered(String title, String tag) {
        return say("list.filtered", title, tag);
    }

    String erroneous(String title) {
        return say("contact.erroneous", title);
    }

    String unconfirmed(String title) {
        return say("contact.unconfirmed", title);
    }

    String unsent(String title) {
        return say("contact.unsent", title);
    }

    String thanks() {
        return say("contact.thanks.title");
    }

    String rehearsed() {
        return say("contact.rehearsed.title");
    }

    /** Title of the feed of a site. */
    public String feed(String site) {
        return say("feed.title", site);
    }
}

package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Event;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an event is called. */
@Component
class EventWords {

    private final Texts texts;

    EventWords(Texts texts) {
        this.texts = texts;
    }

    String action(Event event) {
        String key = "event." + event.action();
        return texts.has(key) ? texts.say(key) : event.action();
    }

    String detail(Event event) {
        return event.detail().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> words(event, detail))
                .collect(Collectors.joining(" · "));
    }

    /** Some values have words of their own: a role, and what one action alone says. */
    private String words(Event event, Map.Entry<String, String> detail) {
        String ofAction = "event." + event.action() + "." + detail.getValue();
        if (texts.has(ofAction)) {
            return texts.say(ofAction);
        }
        String key = "role." + detail.getValue();
        if (detail.getKey().equals("role") && texts.has(key)) {
            return texts.say(key);
        }
        if (detail.getKey().equals("at")) {
            return moment(Instant.parse(detail.getValue()));
        }
        String field = "detail." + detail.getKey();
        return texts.has(field) ? texts.say("journal.field", texts.say(field), detail.getValue()) : detail.getValue();
    }

    private String moment(Instant at) {
        return texts.say("journal.moment", Moments.day(at), Moments.time(at));
    }
}

package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.Phone;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the page of a service says of its use: for tools, as plain texts. A fact that the team has not given is null. */
record ServiceFactsJson(@Nullable ServiceFacts facts, DeliveryMessages messages) {

    void writeTo(ObjectNode json) {
        json.put("gives", text(found -> value(found.gives(), RichText::plain)));
        json.set(
                "steps",
                Jsonb.MAPPER.valueToTree(
                        facts == null
                                ? List.of()
                                : facts.steps().stream()
                                        .map(ServiceFacts.Step::title)
                                        .toList()));
        json.put("cost", text(found -> value(found.cost(), messages::cost)));
        json.put("costNote", text(ServiceFacts::costNote));
        json.put("delay", text(ServiceFacts::delay));
        json.put("opens", date(ServiceFacts::opens));
        json.put("closes", date(ServiceFacts::closes));
        ObjectNode contact = json.putObject("contact");
        contact.put("team", text(ServiceFacts::team));
        contact.put("email", text(found -> value(found.email(), EmailAddress::value)));
        contact.put("phone", text(found -> value(found.phone(), Phone::value)));
        json.put("partners", text(ServiceFacts::partners));
        json.put("more", text(found -> found.more() instanceof Link.External(String url) ? url : null));
    }

    private @Nullable String text(Function<ServiceFacts, @Nullable String> fact) {
        return facts == null ? null : fact.apply(facts);
    }

    private @Nullable String date(Function<ServiceFacts, @Nullable Object> fact) {
        return text(found -> value(fact.apply(found), Object::toString));
    }

    private static <T> @Nullable String value(@Nullable T value, Function<T, String> written) {
        return value == null ? null : written.apply(value);
    }
}

package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.validation.Slugged;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a service or a support scheme, at the head of its page; its name, its promise in one sentence, its
 * audiences, themes and territories are those of the page.
 *
 * @param gives what those who use it get
 * @param steps in their order
 * @param costNote what has to be paid, and by whom
 * @param delay how long it takes, in words
 * @param team that answers questions about it
 * @param more page with more ways to reach the team
 * @param partners in words
 * @param tool the service itself; not shown unless it is a secure URL
 * @param toolLabel name of the tool; null where it is that of the service
 * @param opens first day; null where it is available already, or without a first day
 * @param closes last day; null without one
 */
@BlockType("service")
public record ServiceFacts(
        Kind kind,
        @Nullable RichText gives,
        Phases phases,
        List<Step> steps,
        @Nullable Cost cost,
        @Nullable String costNote,
        @Nullable String delay,
        @Nullable String team,
        @Nullable EmailAddress email,
        @Nullable Phone phone,
        @Nullable Link more,
        @Nullable String partners,
        @Nullable Link tool,
        @Nullable String toolLabel,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes)
        implements Block {

    public ServiceFacts {
        // A program may send null: it means what a page says whose boxes are all empty.
        phases = Objects.requireNonNullElse(phases, Phases.NONE);
    }

    /** The kinds of services, as their users tell them apart. */
    public enum Kind implements Slugged {
        DIGITAL_TOOL("outil-numerique"),
        SUPPORT("accompagnement"),
        FUNDING("financement"),
        NETWORK("reseau"),
        TRAINING("formation"),
        RESOURCE("ressource");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }

    /** The phases of a project, in their order. */
    public enum Phase implements Slugged {
        IDEA("idee"),
        STUDY("etude"),
        PLANNING("montage"),
        DELIVERY("realisation"),
        FOLLOW_UP("suivi");

        private final String slug;

        Phase(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }

    /** Price for the users. */
    public enum Cost {
        FREE,
        PARTLY_PAID,
        PAID
    }

    /** The phases of a project in which the service helps; all false where it does not depend on a project. */
    @JsonTypeName("ServicePhases")
    public record Phases(boolean idea, boolean study, boolean planning, boolean delivery, boolean followUp) {

        /** No phase. */
        public static final Phases NONE = new Phases(false, false, false, false, false);

        private boolean has(Phase phase) {
            return switch (phase) {
                case IDEA -> idea;
                case STUDY -> study;
                case PLANNING -> planning;
                case DELIVERY -> delivery;
                case FOLLOW_UP -> followUp;
            };
        }

        /** Returns the phases in their order. */
        public List<Phase> all() {
            return Arrays.stream(Phase.values()).filter(this::has).toList();
        }
    }

    /** A step for those who use the service. */
    @JsonTypeName("ServiceStep")
    public record Step(String title) {}

    /** Returns the facts of a new service of which nothing is known yet. */
    public static ServiceFacts starting() {
        return new ServiceFacts(
                Kind.SUPPORT,
                null,
                Phases.NONE,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Returns the link to the tool if it is a secure URL; null otherwise. */
    public @Nullable Link secureTool() {
        return tool instanceof Link.External(String url) && WebUrl.secure(url).isEmpty() ? null : tool;
    }

    /** Whether it says nothing about how to use or reach the service. */
    public boolean withoutDetails() {
        return Stream.of(gives, cost, costNote, delay, team, email, phone, more, partners, tool)
                        .allMatch(Objects::isNull)
                && steps.isEmpty();
    }

    /** Returns the facts of a service from the body of its page; empty when it has none. */
    public static Optional<ServiceFacts> in(List<Block> body) {
        return body.stream()
                .filter(ServiceFacts.class::isInstance)
                .map(ServiceFacts.class::cast)
                .findFirst();
    }
}

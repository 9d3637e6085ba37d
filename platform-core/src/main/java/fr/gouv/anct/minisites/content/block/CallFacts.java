package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Slugged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The facts of a call for projects, at the head of its page; its name, its purpose in one sentence, its audiences, themes
 * and territories are those of the page. Times are stored without seconds, as forms show them.
 *
 * @param opens first day to apply; null where it is open already
 * @param openingTime in Paris on the first day; null for its beginning
 * @param closes last day to apply; null without a deadline
 * @param closingTime in Paris on the last day; null for its end
 * @param applicants who may apply
 * @param criteria by which projects are chosen
 * @param amount in words
 * @param form to apply with; not shown unless it is a secure URL
 * @param formLabel name of the form; null for the usual one
 * @param team that answers questions about it
 * @param more page with more ways to reach the team
 * @param questions that were asked, with the answers of the team
 * @param results who was chosen; null until they are known
 */
@BlockType("call")
public record CallFacts(
        @Nullable LocalDate opens,

        @Nullable @JsonSerialize(using = ToStringSerializer.class)
        LocalTime openingTime,

        @Nullable LocalDate closes,

        @Nullable @JsonSerialize(using = ToStringSerializer.class)
        LocalTime closingTime,

        @Nullable RichText applicants,
        List<Criterion> criteria,
        @Nullable String amount,
        @Nullable Link form,
        @Nullable String formLabel,
        @Nullable String team,
        @Nullable EmailAddress email,
        @Nullable Phone phone,
        @Nullable Link more,
        List<AccordionItem> questions,
        @Nullable RichText results)
        implements Block {

    /** A criterion by which projects are chosen. */
    @JsonTypeName("CallCriterion")
    public record Criterion(String title) {}

    /** Whether projects can be submitted, in the order of the list. */
    public enum Status implements Slugged {
        OPEN("ouvert"),
        UPCOMING("a-venir"),
        CLOSED("clos");

        private final String slug;

        Status(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }

    /**
     * The time during which projects can be submitted.
     *
     * @param opens null where it has no beginning
     * @param closes the first instant at which it is closed; null where it has no end
     */
    public record Period(@Nullable Instant opens, @Nullable Instant closes) {

        private static final int DAYS_ENDING = 14;
        private static final Duration ENDING = Duration.ofDays(DAYS_ENDING);

        /** Returns the status at an instant. */
        public Status at(Instant now) {
            if (closes != null && !closes.isAfter(now)) {
                return Status.CLOSED;
            }
            return opens != null && opens.isAfter(now) ? Status.UPCOMING : Status.OPEN;
        }

        /** Whether it is open and closes within {@value #DAYS_ENDING} days. */
        public boolean endsSoon(Instant now) {
            return closes != null
                    && at(now) == Status.OPEN
                    && !closes.minus(ENDING).isAfter(now);
        }

        /** Returns the first later instant at which its status or {@link #endsSoon} may be others; empty when they stay. */
        public Optional<Instant> changeAfter(Instant now) {
            return Stream.of(opens, closes == null ? null : closes.minus(ENDING), closes)
                    .flatMap(Stream::ofNullable)
                    .filter(change -> change.isAfter(now))
                    .min(Instant::compareTo);
        }
    }

    /** Returns the facts of a new call of which nothing is known yet. */
    public static CallFacts starting() {
        return new CallFacts(
                null, null, null, null, null, List.of(), null, null, null, null, null, null, null, List.of(), null);
    }

    /** Returns the time during which projects can be submitted; a local time that exists twice means the later one. */
    public Period period() {
        return new Period(
                opens == null ? null : at(opens, Objects.requireNonNullElse(openingTime, LocalTime.MIN)),
                closes == null
                        ? null
                        : closingTime == null ? ParisCalendar.startOf(closes.plusDays(1)) : at(closes, closingTime));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time)
                .atZone(ParisCalendar.ZONE)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    /** Returns the link to the form if it is a secure URL; null otherwise. */
    public @Nullable Link secureForm() {
        return form instanceof Link.External(String url) && WebUrl.secure(url).isPresent() ? form : null;
    }

    /** Whether it says nothing about how to apply, or whom to ask. */
    public boolean withoutDetails() {
        return Stream.of(applicants, amount, form, team, email, phone, more, results)
                        .allMatch(Objects::isNull)
                && criteria.isEmpty()
                && questions.isEmpty();
    }

    /** Returns the facts of a call from the body of its page; empty when it has none. */
    public static Optional<CallFacts> in(List<Block> body) {
        return body.stream()
                .filter(CallFacts.class::isInstance)
                .map(CallFacts.class::cast)
                .findFirst();
    }
}

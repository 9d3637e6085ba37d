package fr.gouv.anct.minisites.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;

/** Contract of sessions, for every session repository. */
abstract class SessionContract {

    static final SessionProperties TERMS = new SessionProperties(Duration.ofMinutes(30), Duration.ofHours(12));

    final MutableClock clock = new MutableClock();

    abstract ReactiveSessionRepository<StoredSession> sessions();

    StoredSession begun(String... attributes) {
        StoredSession session = sessions().createSession().block();
        assertThat(session).isNotNull();
        for (int i = 0; i < attributes.length; i += 2) {
            session.setAttribute(attributes[i], attributes[i + 1]);
        }
        save(session);
        return session;
    }

    void save(StoredSession session) {
        sessions().save(session).block();
    }

    @Nullable
    StoredSession find(String id) {
        StoredSession session = sessions().findById(id).block();
        if (session != null) {
            // Every request that uses a session does this.
            session.setLastAccessedTime(clock.instant());
        }
        return session;
    }

    StoredSession found(Session session) {
        StoredSession found = find(session.getId());
        assertThat(found).as("the session is there").isNotNull();
        return found;
    }

    @Test
    void isFoundAgainWithWhatItHolds() {
        StoredSession session = begun("flash", "Un « texte » & <des signes>\n\\\"\u20ac", "empty", "");
        StoredSession found = found(session);
        assertThat(found.getAttributeNames()).containsExactlyInAnyOrder("flash", "empty");
        assertThat(found.<String>getAttribute("flash")).isEqualTo("Un « texte » & <des signes>\n\\\"\u20ac");
        assertThat(found.<String>getAttribute("empty")).isEmpty();
        assertThat(found.getCreationTime()).isEqualTo(session.getCreationTime());
        assertThat(found.<String>getAttribute(SessionAttributeNames.PUBLIC_ID)).isEqualTo(session.publicId());
        assertThat(find("of nobody")).isNull();
    }

    @Test
    void whatHoldsNothingHasNoNames() {
        StoredSession session = begun();
        assertThat(session.getAttributeNames()).isEmpty();
        assertThat(session.publicId()).matches("[a-z2-7]{10}");
    }

    @Test
    void holdsTextsAlone() {
        StoredSession session = begun();
        assertThatThrownBy(() -> session.setAttribute("list", List.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgetsWhatIsRemoved() {
        StoredSession session = begun("one", "1", "two", "2");
        StoredSession call = found(session);
        call.removeAttribute("one");
        call.setAttribute("two", null);
        call.setAttribute("three", "3");
        save(call);
        assertThat(found(session).getAttributeNames()).containsExactly("three");
    }

    @Test
    void whatIsSetAndRemovedInOneCallIsGoneEvenIfItWasThereBefore() {
        StoredSession session = begun("flash", "before");
        StoredSession call = found(session);
        call.setAttribute("flash", "other");
        call.removeAttribute("flash");
        save(call);
        assertThat(found(session).getAttributeNames()).isEmpty();
    }

    @Test
    void twoCallsAtOnceLoseNothingOfEachOther() {
        StoredSession session = begun("kept", "yes", "seen", "old");
        StoredSession one = found(session);
        StoredSession other = found(session);
        one.setAttribute("one", "1");
        one.removeAttribute("seen");
        other.setAttribute("other", "2");
        save(other);
        save(one);
        StoredSession both = found(session);
        assertThat(both.getAttributeNames()).containsExactlyInAnyOrder("kept", "one", "other");
    }

    @Test
    void aMessageLeftWhileAnotherOneIsTakenAwayStays() {
        StoredSession session = begun("flash", "first");
        StoredSession reading = found(session);
        StoredSession writing = found(session);
        reading.removeAttribute("flash");
        writing.setAttribute("flash", "second");
        save(writing);
        save(reading);
        assertThat(found(session).<String>getAttribute("flash")).isEqualTo("second");
    }

    @Test
    void theOldIdOpensNothingOnceItIsChanged() {
        StoredSession session = begun("kept", "yes");
        String before = session.getId();
        String publicBefore = session.publicId();
        session.changeSessionId();
        save(session);
        assertThat(session.getId()).isNotEqualTo(before).hasSizeGreaterThanOrEqualTo(43);
        assertThat(session.publicId()).isNotEqualTo(publicBefore);
        assertThat(find(before)).isNull();
        assertThat(found(session).<String>getAttribute("kept")).isEqualTo("yes");
    }

    @Test
    void theIdChangesBeforeTheFirstSaveAsWell() {
        StoredSession session = sessions().createSession().block();
        assertThat(session).isNotNull();
        String before = session.getId();
        session.changeSessionId();
        save(session);
        session.setAttribute("later", "x");
        save(session);
        assertThat(find(before)).isNull();
        assertThat(found(session).getAttributeNames()).containsExactly("later");
    }

    @Test
    void aSlowCallDoesNotBringBackWhatIsClosed() {
        StoredSession session = begun("kept", "yes");
        StoredSession slow = found(session);
        StoredSession renewing = found(session);
        sessions().deleteById(session.getId()).block();
        slow.setAttribute("flash", "late");
        save(slow);
        renewing.changeSessionId();
        save(renewing);
        assertThat(find(session.getId())).isNull();
        assertThat(find(renewing.getId())).isNull();
    }

    @Test
    void aSlowCallDoesNotBringBackAnOldId() {
        StoredSession session = begun("kept", "yes");
        StoredSession slow = found(session);
        String old = session.getId();
        session.changeSessionId();
        save(session);
        slow.setAttribute("flash", "late");
        save(slow);
        assertThat(find(old)).isNull();
        assertThat(found(session).getAttributeNames()).containsExactly("kept");
    }

    @Test
    void endsWhenNothingIsDoneForTooLong() {
        StoredSession session = begun("kept", "yes");
        clock.pass(Duration.ofMinutes(30));
        save(found(session));
        clock.pass(Duration.ofMinutes(30));
        assertThat(find(session.getId())).as("it slides").isNotNull();
        clock.pass(Duration.ofMinutes(1).plusMillis(1));
        assertThat(find(session.getId())).as("looking is not using").isNull();
    }

    @Test
    void endsAfterTwelveHoursWhateverIsDone() {
        StoredSession session = begun("kept", "yes");
        for (int quarters = 1; quarters < 48; quarters++) {
            clock.pass(Duration.ofMinutes(15));
            StoredSession call = found(session);
            if (quarters == 24) {
                call.changeSessionId();
                session = call;
            }
            save(call);
        }
        clock.pass(Duration.ofMinutes(15).minusMillis(1));
        save(found(session));
        clock.pass(Duration.ofMillis(1));
        assertThat(find(session.getId())).isNull();
    }

    @Test
    void oneThatEndsWhileItIsUsedIsNotSavedToLife() {
        StoredSession session = begun("kept", "yes");
        StoredSession call = found(session);
        clock.pass(Duration.ofHours(12));
        call.setAttribute("flash", "late");
        save(call);
        assertThat(find(session.getId())).isNull();
        assertThat(call.isExpired()).isTrue();
    }
}

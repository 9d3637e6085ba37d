package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the letters without their texts, which no statement reads. */
@RowScope(RowOwner.PLATFORM)
interface MailSummaries extends Repository<MailSummary, UUID> {

    /** The next attempt is that of the job of the recipient, which sends all pending letters in order. */
    String SELECT = """
        select m.id, m.recipient as to, coalesce(a.display_name, '') as name, coalesce(m.letter ->> 'subject', '') as subject, m.created_at, m.sent_at,
               case when m.sent_at is not null then 'sent' when m.failure is not null then 'refused' else 'waiting' end
                   as state,
               m.failures, m.cause, j.execution_time as next_attempt,
               m.\
        """ + OutgoingMails.ERASED + """
                   as erased
          from outgoing_mail m
          left join scheduled_tasks j on j.task_name = 'mail' and j.task_instance = md5(m.recipient)
                                     and m.sent_at is null and m.failure is null
          left join account a on a.email = lower(m.recipient) and a.erased_at is null
        """;

    /**
     * Conditions of {@link fr.gouv.anct.minisites.database.ResultPage#matching}, on the state and on the period. A subject
     * with a link, which may hold a secret, is not searched.
     */
    String MATCHING = """
         where (cast(:state as text) is null
                or case cast(:state as text)
                   when 'sent' then m.sent_at is not null
                   when 'refused' then m.sent_at is null and m.failure is not null
                   else m.sent_at is null and m.failure is null end)
           and (cast(:words as text) is null
                or fold(m.recipient || ' ' || coalesce((select n.display_name from account n
                                                         where n.email = lower(m.recipient)
                                                           and n.erased_at is null), ''))
                   like all (array(select word_patterns(cast(:words as text)))))
           and (cast(:subject as text) is null
                or position('/' in coalesce(m.letter ->> 'subject', '/')) = 0
                   and fold(m.letter ->> 'subject') like all (array(select word_patterns(cast(:subject as text)))))
           and (cast(:from as timestamptz) is null or m.created_at >= cast(:from as timestamptz))
           and (cast(:until as timestamptz) is null or m.created_at < cast(:until as timestamptz))
        """;

    /** Counts the letters that match, up to a limit. */
    @Query("select count(*) from (select from outgoing_mail m" + MATCHING + " limit :most) c")
    Mono<Long> count(
            MailSummary.@Nullable State state,
            @Nullable String words,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until,
            int most);

    /** Returns the letters that match, newest first. */
    @Query(SELECT + MATCHING + " order by m.created_at desc, m.number desc limit :size offset :offset")
    Flux<MailSummary> page(
            MailSummary.@Nullable State state,
            @Nullable String words,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until,
            int size,
            long offset);

    @Query(SELECT + " where m.id = :id")
    Mono<MailSummary> findById(UUID id);
}

package fr.gouv.anct.minisites.privacy;

import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Declares the sections that the core adds to the copy of their data that a person requests, each with its query. */
@Configuration(proxyBeanMethods = false)
class CorePersonalRecords {

    private record Section(String section, String query, BiFunction<UUID, String, Mono<JsonNode>> reading)
            implements PersonalRecords {

        @Override
        public Mono<JsonNode> export(UUID account) {
            return reading.apply(account, query);
        }
    }

    @Bean
    PersonalRecords accountRecords(AccountRecordReader records) {
        return new Section("account", """
            select id, email, given_name, usual_name, platform_role, created_at, signed_in_at, reminder,
                   week_letter_on is not null as week_letter
              from account where id = :account\
            """, records::readOwn);
    }

    @Bean
    PersonalRecords membershipRecords(AccountRecordReader records) {
        return new Section("memberships", """
            select t.slug as site, t.name, m.role, m.since
              from membership m join tenant t using (tenant_id)
             where m.account_id = :account order by m.since\
            """, records::readAcrossTenants);
    }

    @Bean
    PersonalRecords identityRecords(AccountRecordReader records) {
        return new Section("identities", """
            select issuer, subject, siret, organisation, first_sign_in, last_sign_in
              from identity where account_id = :account order by first_sign_in\
            """, records::readOwn);
    }

    @Bean
    PersonalRecords sessionRecords(AccountRecordReader records) {
        return new Section("sessions", """
            select public_id as id, attributes ->> 'browser' as browser, created_at, last_access, expires_at
              from session where account_id = :account order by created_at\
            """, records::readOwn);
    }

    @Bean
    PersonalRecords invitationRecords(AccountRecordReader records) {
        return new Section("invitations", """
            select t.slug as site, i.email, i.role, i.created_at, i.accepted_at
              from invitation i join tenant t using (tenant_id)
             where i.invited_by = :account or i.accepted_by = :account order by i.created_at\
            """, records::readAcrossTenants);
    }

    @Bean
    PersonalRecords tokenRecords(AccountRecordReader records) {
        return new Section("tokens", """
            select id, name, actions, tenant_id as site, created_at, expires_at, last_used_at, revoked_at
              from access_token where account_id = :account order by created_at\
            """, records::readOwn);
    }

    @Bean
    PersonalRecords journalRecords(AccountRecordReader records) {
        return new Section("journal", """
            select at, action, tenant_id as site, subject, detail
              from audit_event where actor_id = :account order by at, id\
            """, records::readAcrossTenants);
    }
}

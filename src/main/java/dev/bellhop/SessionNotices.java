package dev.bellhop;

import dev.bellhop.session.Notice;
import dev.bellhop.session.Notices;
import dev.bellhop.web.PlatformNotice;
import dev.bellhop.web.PlatformNotices;
import java.util.function.Predicate;

/** Believes what is signed, and has the session that it is about looked at, if there is a run for it. */
record SessionNotices(Notices notices, Predicate<String> wake) implements PlatformNotices {

    @Override
    public Heard hear(PlatformNotice notice) {
        Notices.Seal seal = new Notices.Seal(notice.id(), notice.timestamp(), notice.signatures());
        return switch (notices.read(seal, notice.body())) {
            case Notice.Heard(String _, String _, String session) ->
                !session.isEmpty() && wake.test(session) ? Heard.TAKEN : Heard.IGNORED;
            case Notice.Unreadable _ -> Heard.IGNORED;
            case Notice.Refused _ -> Heard.UNSIGNED;
        };
    }
}

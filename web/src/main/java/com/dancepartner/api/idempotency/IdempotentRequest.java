package com.dancepartner.api.idempotency;

import com.dancepartner.app.idempotency.AnswerBook;
import com.dancepartner.app.idempotency.Turn;
import com.dancepartner.domain.idempotency.Claim;
import com.dancepartner.domain.idempotency.FirstAnswer;
import com.dancepartner.domain.idempotency.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present request as one that may be sent again. */
@RequestScoped
public class IdempotentRequest {

    private static final Logger LOG = System.getLogger(IdempotentRequest.class.getName());

    @Inject
    AnswerBook book;

    private @Nullable Claim claim;
    private @Nullable FirstAnswer withoutBody;
    private @Nullable UUID subjectId;

    /**
     * The id for what this request creates. A repeat that runs anew, because the first request died or failed on our side, has
     * the same: so it finds what the first one made.
     */
    public UUID subjectId() {
        if (subjectId == null) {
            subjectId = claim == null ? Claim.freshSubject() : claim.subjectId();
        }
        return subjectId;
    }

    /** Looks whether this request is the first of its key. */
    public Turn begin(IdempotencyKey key, String requestHash) {
        Turn turn = book.begin(key, requestHash);
        if (turn instanceof Turn.Granted granted) {
            claim = granted.claim();
        }
        return turn;
    }

    /** Whether the answer is yet to be kept. */
    public boolean isClaimed() {
        return claim != null;
    }

    /** Whether the answer is to be kept as soon as its body is known. */
    public boolean isWaitingForBody() {
        return withoutBody != null;
    }

    /** Keeps an answer that has a body, once it is known. */
    public void answerWithBody(FirstAnswer answer) {
        withoutBody = answer;
    }

    public void keepWithBody(String body) {
        if (withoutBody != null) {
            keep(withoutBody.withBody(body));
        }
    }

    /** Keeps the answer for repeats. The request is done: a failure to keep it is no failure of the request. */
    public void keep(FirstAnswer answer) {
        end(held -> book.keep(held, answer));
    }

    /** Lets a repeat run anew. */
    public void giveUp() {
        end(book::giveUp);
    }

    private void end(Ending ending) {
        Claim held = claim;
        claim = null;
        withoutBody = null;
        try {
            if (held != null) {
                ending.of(held);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An answer could not be kept: repeats wait for the end of its lease", e);
        }
    }

    private interface Ending {
        void of(Claim claim);
    }
}

package com.dancepartner.app.idempotency;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.idempotency.Claim;
import com.dancepartner.domain.idempotency.EarlierRequest;
import com.dancepartner.domain.idempotency.FirstAnswer;
import com.dancepartner.domain.idempotency.IdempotencyKey;
import com.dancepartner.domain.idempotency.IdempotencyKeys;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The transactions around a request with a key: one before it, one after it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnswerBook {

    @Inject
    IdempotencyKeys keys;

    /**
     * Says whose turn it is.
     *
     * @param requestHash tells this request from others
     * @throws BusinessException IDEMPOTENCY_CONFLICT when the key came with another request before
     */
    public Turn begin(IdempotencyKey key, String requestHash) {
        return keys.claim(key, requestHash)
                .<Turn>map(Turn.Granted::new)
                .or(() -> keys.find(key).map(earlier -> ofRepeat(earlier, requestHash)))
                .orElseGet(Turn.UnderWay::new);
    }

    private static Turn ofRepeat(EarlierRequest earlier, String requestHash) {
        if (!earlier.isSameAs(requestHash)) {
            throw new BusinessException(
                    ErrorCode.IDEMPOTENCY_CONFLICT,
                    "This key came with another request before: send a new key with each new request",
                    IdempotencyKey.HEADER);
        }
        return earlier.answer().<Turn>map(Turn.Answered::new).orElseGet(Turn.UnderWay::new);
    }

    /** Keeps the answer for repeats. */
    public void keep(Claim claim, FirstAnswer answer) {
        keys.answer(claim, answer);
    }

    /** Lets a repeat run anew. */
    public void giveUp(Claim claim) {
        keys.release(claim);
    }

    /** Forgets keys that nobody repeats any more. @return how many */
    public int forgetOld() {
        return keys.forgetOld();
    }
}

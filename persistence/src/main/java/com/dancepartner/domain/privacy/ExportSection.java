package com.dancepartner.domain.privacy;

import com.dancepartner.domain.jpa.WireName;

/**
 * A part of the export: one JSON value about the person {@code me}. Each column is named, so that a new one is exported
 * by decision only. What others keep to themselves stays theirs: addresses, PINs, how they pay.
 */
enum ExportSection implements WireName {
    ACCOUNT("""
        SELECT json_build_object(
               'id', u.id, 'email', u.email, 'email_verified', u.email_verified,
               'first_name', u.first_name, 'last_name', u.last_name, 'user_type', u.user_type,
               'phone', u.phone, 'phone_verified_at', utc_text(u.phone_verified_at),
               'identity_verified_at', utc_text(u.identity_verified_at),
               'language', u.language, 'time_zone', u.time_zone, 'preferred_currency', u.preferred_currency,
               'active', u.is_active, 'stripe_customer_id', u.stripe_customer_id,
               'terms_version', u.terms_version, 'terms_accepted_at', utc_text(u.terms_accepted_at),
               'last_login_at', utc_text(u.last_login_at), 'created_at', utc_text(u.created_at),
               'updated_at', utc_text(u.updated_at), 'suspended_at', utc_text(u.suspended_at),
               'closed_at', utc_text(u.closed_at))
          FROM users u WHERE u.id = me.id
        """),

    ROLES("""
        SELECT coalesce(json_agg(r.role ORDER BY r.role), '[]') FROM user_roles r WHERE r.user_id = me.id
        """),

    /** Sign-ins, those that ended too. */
    DEVICES("""
        SELECT coalesce(json_agg(json_build_object(
               'id', d.id, 'name', d.name, 'last_address', d.address, 'second_factor', d.second_factor,
               'signed_in_at', utc_text(d.signed_in_at), 'last_used_at', utc_text(d.last_used_at),
               'ended_at', utc_text(d.ended_at)) ORDER BY d.signed_in_at, d.id), '[]')
          FROM devices d WHERE d.user_id = me.id
        """),

    /** That there is one; its secret is not told again. */
    SECOND_FACTOR("""
        SELECT json_build_object('created_at', utc_text(s.created_at), 'confirmed_at', utc_text(s.confirmed_at))
          FROM second_factors s WHERE s.user_id = me.id
        """),

    /** Links sent by mail to verify an address or reset a password, without what makes them work. */
    LINKS("""
        SELECT coalesce(json_agg(json_build_object(
               'purpose', t.purpose, 'issued_at', utc_text(t.issued_at), 'expires_at', utc_text(t.expires_at),
               'used_at', utc_text(t.used_at)) ORDER BY t.issued_at, t.id), '[]')
          FROM one_time_tokens t WHERE t.user_id = me.id
        """),

    HOST_PROFILE("""
        SELECT json_build_object(
               'id', h.id, 'status', h.status, 'headline', h.headline, 'bio', h.bio,
               'hourly_rate_cents', h.hourly_rate_cents, 'currency', h.currency,
               'city', h.city, 'country', h.country, 'latitude', h.latitude, 'longitude', h.longitude,
               'time_zone', h.time_zone, 'verification_status', h.verification_status,
               'platform_fee_bps', h.platform_fee_bps, 'stripe_account_id', h.stripe_account_id,
               'transfers_enabled', h.transfers_enabled,
               'rating_average', h.rating_average, 'rating_count', h.rating_count,
               'created_at', utc_text(h.created_at), 'updated_at', utc_text(h.updated_at),
               'styles', (
                   SELECT coalesce(json_agg(json_build_object(
                          'style', s.slug, 'skill_level', o.skill_level, 'role', o.dance_role) ORDER BY s.slug), '[]')
                     FROM host_dance_styles o JOIN dance_styles s ON s.id = o.dance_style_id
                    WHERE o.host_profile_id = h.id),
               'languages', (
                   SELECT coalesce(json_agg(k.language ORDER BY k.language), '[]')
                     FROM host_languages k WHERE k.host_profile_id = h.id),
               'photos', (
                   SELECT coalesce(json_agg(json_build_object(
                          'id', i.id, 'position', i.position, 'width', i.width, 'height', i.height,
                          'url', '/api/v1/photos/' || i.id || '/large.jpg', 'created_at', utc_text(i.created_at))
                          ORDER BY i.position), '[]')
                     FROM host_photos i WHERE i.host_profile_id = h.id),
               'availability', (
                   SELECT coalesce(json_agg(json_build_object(
                          'day', (ARRAY['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
                                        'sunday'])[a.day_of_week],
                          'start', to_char(a.start_time, 'HH24:MI'), 'end', to_char(a.end_time, 'HH24:MI'))
                          ORDER BY a.day_of_week, a.start_time), '[]')
                     FROM host_availability a WHERE a.host_profile_id = h.id),
               'booking_rules', (
                   SELECT json_build_object(
                          'buffer_minutes', br.buffer_minutes, 'notice_minutes', br.notice_minutes,
                          'horizon_days', br.horizon_days, 'step_minutes', br.step_minutes,
                          'min_minutes', br.min_minutes, 'max_minutes', br.max_minutes,
                          'open_requests', br.open_requests, 'instant_book', br.instant_book)
                     FROM booking_rules br WHERE br.host_profile_id = h.id),
               'availability_overrides', (
                   SELECT coalesce(json_agg(json_build_object(
                          'id', ao.id, 'kind', ao.kind, 'start', utc_text(ao.starts_at), 'end', utc_text(ao.ends_at),
                          'note', ao.note, 'created_at', utc_text(ao.created_at)) ORDER BY ao.starts_at, ao.id), '[]')
                     FROM availability_overrides ao WHERE ao.host_profile_id = h.id),
               'travel', (
                   SELECT coalesce(json_agg(json_build_object(
                          'id', tp.id, 'city', tp.city, 'country', tp.country, 'latitude', tp.latitude,
                          'longitude', tp.longitude, 'time_zone', tp.time_zone, 'start', utc_text(tp.starts_at),
                          'end', utc_text(tp.ends_at), 'created_at', utc_text(tp.created_at))
                          ORDER BY tp.starts_at), '[]')
                     FROM travel_periods tp WHERE tp.host_profile_id = h.id))
          FROM host_profiles h WHERE h.user_id = me.id
        """),

    /** The private address of the bookings, without what makes it one. */
    CALENDAR_LINK("""
        SELECT json_build_object('generation', k.generation, 'created_at', utc_text(k.created_at))
          FROM calendar_links k WHERE k.user_id = me.id
        """),

    /** Calendars elsewhere that block the hours of a host. Their addresses are secrets. */
    CALENDARS("""
        SELECT coalesce(json_agg(json_build_object(
               'id', f.id, 'name', f.name, 'host', f.host, 'status', f.status, 'last_error', f.last_error,
               'last_tried_at', utc_text(f.last_tried_at), 'last_success_at', utc_text(f.last_success_at),
               'failures', f.failures, 'busy_count', f.busy_count, 'known_until', utc_text(f.known_until),
               'created_at', utc_text(f.created_at)) ORDER BY f.created_at, f.id), '[]')
          FROM calendar_feeds f JOIN host_profiles h ON h.id = f.host_profile_id WHERE h.user_id = me.id
        """),

    /**
     * As client and as host. The PIN is the client's; so are the card and the reason why it was refused. What either side
     * said of a no-show or a dispute is about both; where it was said is told to the one who said it.
     */
    BOOKINGS("""
        SELECT coalesce(json_agg(json_build_object(
               'id', b.id, 'as', CASE WHEN b.client_id = me.id THEN 'client' ELSE 'host' END,
               'client_id', b.client_id, 'host_user_id', b.host_id, 'host_id', b.host_profile_id,
               'style', (SELECT s.slug FROM dance_styles s WHERE s.id = b.dance_style_id), 'status', b.status,
               'scheduled_start', utc_text(b.scheduled_start), 'scheduled_end', utc_text(b.scheduled_end),
               'time_zone', b.time_zone, 'venue', b.venue, 'latitude', b.latitude, 'longitude', b.longitude,
               'blocked_until', utc_text(b.blocked_until),
               'amount_cents', b.amount_cents, 'platform_fee_cents', b.platform_fee_cents, 'currency', b.currency,
               'hourly_rate_cents', b.hourly_rate_cents, 'platform_fee_bps', b.platform_fee_bps,
               'instant_book', b.instant_book, 'free_until', utc_text(b.free_until),
               'grace_until', utc_text(b.grace_until), 'late_fee_bps', b.late_fee_bps,
               'no_show_fee_bps', b.no_show_fee_bps, 'no_show_party', b.no_show_party,
               'disputed_from', b.disputed_from, 'proposed_by', b.proposed_by,
               'response_reminders', b.response_reminders, 'refunded_cents', b.refunded_cents,
               'start_pin', CASE WHEN b.client_id = me.id THEN b.start_pin END,
               'respond_by', utc_text(b.respond_by),
               'actual_start', utc_text(b.actual_start), 'actual_end', utc_text(b.actual_end),
               'cancelled_by', b.cancelled_by, 'cancellation_code', b.cancellation_code,
               'cancellation_reason', CASE WHEN b.client_id = me.id OR b.cancelled_by <> 'system'
                                           THEN b.cancellation_reason END,
               'cancellation_fee_cents', b.cancellation_fee_cents,
               'created_at', utc_text(b.created_at), 'updated_at', utc_text(b.updated_at),
               'transitions', (
                   SELECT coalesce(json_agg(json_build_object(
                          'event', t.event, 'actor', t.actor, 'from', t.from_status, 'to', t.to_status,
                          'reason', CASE WHEN b.client_id = me.id OR t.actor <> 'system' THEN t.reason END,
                          'detail', t.detail,
                          'occurred_at', utc_text(t.occurred_at)) ORDER BY t.occurred_at, t.id), '[]')
                     FROM booking_transitions t WHERE t.booking_id = b.id),
               'changes', (
                   SELECT coalesce(json_agg(json_build_object(
                          'id', bc.id, 'kind', bc.kind, 'proposed_by', bc.proposed_by, 'status', bc.status,
                          'old_start', utc_text(bc.old_start), 'old_end', utc_text(bc.old_end),
                          'new_start', utc_text(bc.new_start), 'new_end', utc_text(bc.new_end),
                          'added_cents', bc.added_cents,
                          'payment_method_id', CASE WHEN b.client_id = me.id THEN bc.payment_method_id END,
                          'lapses_at', utc_text(bc.lapses_at), 'created_at', utc_text(bc.created_at),
                          'decided_at', utc_text(bc.decided_at)) ORDER BY bc.created_at, bc.id), '[]')
                     FROM booking_changes bc WHERE bc.booking_id = b.id),
               'reports', (
                   SELECT coalesce(json_agg(json_build_object(
                          'id', said.id, 'kind', said.kind, 'actor', said.actor, 'code', said.code,
                          'statement', said.statement,
                          'latitude', CASE WHEN said.actor_id = me.id THEN said.latitude END,
                          'longitude', CASE WHEN said.actor_id = me.id THEN said.longitude END,
                          'accuracy_metres', CASE WHEN said.actor_id = me.id THEN said.accuracy_metres END,
                          'created_at', utc_text(said.created_at)) ORDER BY said.created_at, said.id), '[]')
                     FROM booking_reports said WHERE said.booking_id = b.id))
               ORDER BY b.created_at, b.id), '[]')
          FROM bookings b WHERE b.client_id = me.id OR b.host_id = me.id
        """),

    /** What the person paid, as client. */
    PAYMENTS("""
        SELECT coalesce(json_agg(json_build_object(
               'id', p.id, 'booking_id', p.booking_id, 'change_id', p.change_id, 'kind', p.kind, 'status', p.status,
               'amount_cents', p.amount_cents, 'captured_cents', p.captured_cents, 'refunded_cents', p.refunded_cents,
               'unreturned_cents', p.unreturned_cents,
               'currency', p.currency, 'payment_method_id', p.payment_method_id,
               'hold_due_at', utc_text(p.hold_due_at), 'hold_deadline', utc_text(p.hold_deadline),
               'stripe_payment_intent_id', p.stripe_payment_intent_id, 'stripe_charge_id', p.stripe_charge_id,
               'next_action_url', p.next_action_url,
               'failure_code', p.failure_code, 'failure_message', p.failure_message,
               'capture_before', utc_text(p.capture_before), 'captured_at', utc_text(p.captured_at),
               'disputes', (
                   SELECT coalesce(json_agg(json_build_object(
                          'stripe_dispute_id', d.stripe_dispute_id, 'status', d.status, 'reason', d.reason,
                          'amount_cents', d.amount_cents, 'currency', d.currency,
                          'opened_at', utc_text(d.opened_at), 'closed_at', utc_text(d.closed_at))
                          ORDER BY d.opened_at), '[]')
                     FROM card_disputes d WHERE d.payment_id = p.id),
               'created_at', utc_text(p.created_at), 'updated_at', utc_text(p.updated_at))
               ORDER BY p.created_at, p.id), '[]')
          FROM payments p WHERE p.client_id = me.id
        """),

    /** What the person earns, as host. */
    EARNINGS("""
        SELECT coalesce(json_agg(json_build_object(
               'payment_id', p.id, 'booking_id', p.booking_id, 'status', p.status, 'frozen', p.frozen,
               'captured_cents', p.captured_cents, 'platform_fee_bps', p.platform_fee_bps,
               'host_share_cents', p.host_share_cents, 'transferred_cents', p.transferred_cents,
               'reversed_cents', p.reversed_cents, 'netted_cents', p.netted_cents,
               'currency', p.currency, 'stripe_transfer_id', p.stripe_transfer_id,
               'captured_at', utc_text(p.captured_at), 'transfer_due_at', utc_text(p.transfer_due_at),
               'transferred_at', utc_text(p.transferred_at)) ORDER BY p.created_at, p.id), '[]')
          FROM payments p JOIN host_profiles h ON h.id = p.host_profile_id WHERE h.user_id = me.id
        """),

    /** From the host's account at Stripe to their bank. */
    PAYOUTS("""
        SELECT coalesce(json_agg(json_build_object(
               'stripe_payout_id', o.stripe_payout_id, 'status', o.status, 'amount_cents', o.amount_cents,
               'currency', o.currency, 'arrives_at', utc_text(o.arrives_at), 'failure_code', o.failure_code,
               'failure_message', o.failure_message, 'created_at', utc_text(o.created_at),
               'updated_at', utc_text(o.updated_at)) ORDER BY o.created_at, o.stripe_payout_id), '[]')
          FROM host_payouts o JOIN host_profiles h ON h.id = o.host_profile_id WHERE h.user_id = me.id
        """),

    REVIEWS_WRITTEN("""
        SELECT coalesce(json_agg(json_build_object(
               'id', r.id, 'booking_id', r.booking_id, 'reviewee_id', r.reviewee_id, 'rating', r.rating,
               'comment', r.comment, 'created_at', utc_text(r.created_at)) ORDER BY r.created_at, r.id), '[]')
          FROM reviews r WHERE r.reviewer_id = me.id
        """),

    REVIEWS_RECEIVED("""
        SELECT coalesce(json_agg(json_build_object(
               'id', r.id, 'booking_id', r.booking_id, 'reviewer_id', r.reviewer_id, 'rating', r.rating,
               'comment', r.comment, 'created_at', utc_text(r.created_at)) ORDER BY r.created_at, r.id), '[]')
          FROM reviews r WHERE r.reviewee_id = me.id
        """),

    CONVERSATIONS("""
        SELECT coalesce(json_agg(json_build_object(
               'id', c.id,
               'with_user_id', CASE WHEN c.participant_1_id = me.id THEN c.participant_2_id ELSE c.participant_1_id END,
               'created_at', utc_text(c.created_at), 'last_message_at', utc_text(c.last_message_at),
               'messages', (
                   SELECT coalesce(json_agg(json_build_object(
                          'id', m.id, 'sender_id', m.sender_id, 'content', m.content,
                          'message_type', m.message_type, 'sent_at', utc_text(m.sent_at),
                          'read_at', utc_text(m.read_at)) ORDER BY m.sent_at, m.id), '[]')
                     FROM messages m WHERE m.conversation_id = c.id))
               ORDER BY c.created_at, c.id), '[]')
          FROM conversations c WHERE c.participant_1_id = me.id OR c.participant_2_id = me.id
        """),

    /** Those to the account, and those to its address that were asked for without signing in. */
    NOTIFICATIONS("""
        SELECT coalesce(json_agg(json_build_object(
               'kind', o.kind, 'booking_id', o.booking_id, 'detail', o.detail,
               'created_at', utc_text(o.created_at), 'sent_at', utc_text(o.sent_at))
               ORDER BY o.created_at, o.id), '[]')
          FROM outbox o
         WHERE o.user_id = me.id OR (o.user_id IS NULL AND lower(o.detail) = lower(me.email))
        """),

    /** What the person did, and what was done to the account. Details of what was done to others are theirs. */
    AUDIT("""
        SELECT coalesce(json_agg(json_build_object(
               'id', e.id, 'occurred_at', utc_text(e.occurred_at), 'action', e.action,
               'by', CASE WHEN e.actor_id = me.id THEN 'me' WHEN e.actor_id IS NULL THEN 'system' ELSE 'staff' END,
               'about', CASE WHEN e.subject_id = me.id THEN 'me' ELSE 'other' END,
               'detail', CASE WHEN e.subject_id = me.id THEN e.detail END) ORDER BY e.occurred_at, e.id), '[]')
          FROM audit_events e WHERE e.actor_id = me.id OR e.subject_id = me.id
        """);

    private final String sql;

    ExportSection(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}

/**
 * Name of the ports on which the offscreen document sends `null` some {@link TICKS_A_SECOND} times a second, as long
 * as somebody listens: a hidden tab's own timers fire once a second, and a call has to go on.
 */
export const TICK_PORT = 'livemoji.ticks';

export const TICKS_A_SECOND = 30;

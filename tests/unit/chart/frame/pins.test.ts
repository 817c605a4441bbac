import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTE_SIZE } from '../../../../src/chart/frame/notes.ts';
import { pinned, PIN_RADIUS, pinsHeight, pinsRoom, type Pin } from '../../../../src/chart/frame/pins.ts';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';

const plot = { x0: 40, x1: 540, y0: 10, y1: 300 };
const x = (time: number): number => 40 + 50 * (time - 2015);
const pin = (from: number, until = from, text = 'A new law'): Pin => ({ from, until, when: String(from), text });

describe('notes below the time axis', () => {
  test('a moment is a number at its place, a stretch has it in its middle', () => {
    const { marks } = pinned([pin(2020), pin(2021, 2023)], x, plot, 326, 600);
    expect(marks).toMatchObject([
      { number: '1', x: 290, stretch: null },
      { number: '2', x: 390, stretch: [340, 440] },
    ]);
  });

  test('what lies outside the years is marked at their edge', () => {
    expect(pinned([pin(1999), pin(2050)], x, plot, 326, 600).marks.map((mark) => mark.x)).toEqual([40, 540]);
  });

  test('without notes they take no room', () => {
    expect([pinsHeight([], x, plot, 600), pinsRoom([], 600)]).toEqual([0, 0]);
  });
});

describe('properties', () => {
  const anyPin = fc
    .tuple(fc.double({ min: 2000, max: 2040, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), fc.lorem())
    .map(([from, length, text]) => pin(from, from + length, text));

  test('no two marks touch, no word leaves the frame, and all is within the height that was asked for', () => {
    fc.assert(
      fc.property(fc.array(anyPin, { maxLength: 12 }), fc.integer({ min: 300, max: 1200 }), (pins, width) => {
        const { marks, notes, stops } = pinned(pins, x, plot, 326, width);
        const bottom = 326 + pinsHeight(pins, x, plot, width);
        expect(stops).toHaveLength(pins.length);
        marks.forEach((one, at) => {
          expect(one.y + PIN_RADIUS).toBeLessThanOrEqual(bottom);
          for (const other of marks.slice(at + 1)) {
            const [a, b] = [one, other].map(({ x: middle, stretch }) => [
              Math.min(stretch?.[0] ?? middle, middle - PIN_RADIUS),
              Math.max(stretch?.[1] ?? middle, middle + PIN_RADIUS),
            ]);
            const apart = Math.max(a![0]! - b![1]!, b![0]! - a![1]!);
            expect(one.y !== other.y || apart > 0).toBe(true);
          }
        });
        for (const { y, text } of notes) {
          expect(y).toBeLessThanOrEqual(bottom);
          expect(textWidth(text, NOTE_SIZE)).toBeLessThanOrEqual(width);
        }
        expect(pinsRoom(pins, width)).toBeLessThanOrEqual(pinsHeight(pins, x, plot, width));
      }),
    );
  });
});

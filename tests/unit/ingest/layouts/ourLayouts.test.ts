import { describe, expect, it } from 'vitest';
import { detectLayout } from '../../../../src/ingest/layouts/detectLayout.ts';
import { roles, sheet } from './sheetHead.ts';

const read = (...lines: readonly string[]) => {
  const found = detectLayout(sheet(...lines));
  return found.ok ? found.value : null;
};

describe('A5: tidy observations', () => {
  it('reads headers in Vietnamese, with unit and note', () => {
    const match = read('Chỉ tiêu,Địa phương,Năm,Giá trị,Đơn vị tính,Ghi chú', 'egdi,Viet Nam,2022,0.7,chỉ số,x');
    expect(match?.layout).toBe('tidy-observations');
    expect(roles(match)).toEqual(['indicator', 'area', 'period', 'value', 'unit', 'noteEn']);
  });

  it('takes codes and names of areas', () => {
    const match = read('indicator,country,iso3,year,value', 'egdi,Viet Nam,VNM,2022,0.7');
    expect(roles(match)).toEqual(['indicator', 'area', 'area', 'period', 'value']);
  });

  it('does not take a file of another maker for its own', () => {
    expect(read('Indicator,GeoAreaName,TimePeriod,Value', '1.1,Viet Nam,2020,5')?.layout).toBe('un-sdg');
  });
});

describe('A28: the CSV of a chart', () => {
  const HEAD = 'indicator,unit,area,area_name,period,value,figure,status,source';

  it('is known by its header, also with semicolons', () => {
    expect(read(HEAD, 'egdi,score,VNM,Viet Nam,2024,0.7,observed,,UN')?.layout).toBe('targetline-chart');
    expect(roles(read(HEAD, 'egdi,score,VNM,Viet Nam,2024,0.7,observed,,UN'))).toEqual([
      ...['indicator', 'unit', 'area', 'ignore', 'period', 'value', 'figure', 'ignore', 'source'],
    ]);
    expect(read('indicator,area,period,value,status,source', 'egdi,VNM,2024,0.7,,UN')?.layout).toBe(
      'tidy-observations',
    );
  });
});

describe('A16: DTI of provinces', () => {
  it('reads order number, province, score and rank', () => {
    const match = read('TT,Tỉnh/Thành phố,Giá trị DTI,Xếp hạng', '1,Đà Nẵng,"0,8002",1', '2,Hà Nội,"0,7",2');
    expect(match?.layout).toBe('dti-provinces');
    expect(roles(match)).toEqual([
      ...['ignore', 'area', 'value series=dti-provincial-score', 'value series=dti-provincial-rank'],
    ]);
    expect(match?.mapping, 'no year anywhere: to be asked').toMatchObject({ fixed: { period: null } });
  });

  it('takes the year from the title, and pillars as series of their own', () => {
    const match = read(
      'Xếp hạng DTI cấp tỉnh năm 2022',
      '',
      'STT,Địa phương,Điểm,Hạng,Nhận thức số,Kinh tế số,Thay đổi hạng',
      '1,Đà Nẵng,"0,8002",1,"0,9","0,8",0',
      '2,Hà Nội,"0,7",2,"0,9","0,8",1',
    );
    expect(match?.layout).toBe('dti-provinces');
    expect(match?.mapping).toMatchObject({ headerRow: 2, fixed: { period: '2022' } });
    expect(roles(match).slice(2)).toEqual([
      'value series=dti-provincial-score',
      'value series=dti-provincial-rank',
      'value series=Nhận thức số',
      'value series=Kinh tế số',
      'ignore',
    ]);
  });

  it('reads years in the headers or in a column', () => {
    expect(roles(read('Tỉnh,DTI 2021,Xếp hạng 2021,DTI 2022', 'Huế,0.7,3,0.8', 'Hà Nội,0.6,4,0.7')).slice(1)).toEqual([
      'value series=dti-provincial-score period=2021',
      'value series=dti-provincial-rank period=2021',
      'value series=dti-provincial-score period=2022',
    ]);
    const withYear = read('Province,Year,DTI score,Rank', 'Da Nang,2022,0.8,1');
    expect(roles(withYear)).toEqual([
      ...['area', 'period', 'value series=dti-provincial-score', 'value series=dti-provincial-rank'],
    ]);
  });

  it('takes a bare table of score and rank for DTI only if the scores lie between 0 and 1', () => {
    expect(read('Tỉnh,Điểm số,Xếp hạng', 'Huế,0.72,1', 'Hà Nội,0.66,2')?.layout).toBe('dti-provinces');
    expect(read('Tỉnh,Điểm số,Xếp hạng', 'Huế,72.5,1', 'Hà Nội,66,2')?.layout).toBe('wide');
    expect(read('Chỉ số cải cách hành chính', 'Tỉnh,Điểm số,Xếp hạng', 'Huế,0.72,1')?.layout).toBe('wide');
  });

  it('leaves countries alone', () => {
    expect(read('Country,DTI,Rank', 'Viet Nam,0.7,1', 'Laos,0.5,2')?.layout).toBe('wide');
  });
});
